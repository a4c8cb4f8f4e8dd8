import { hiddenPlaceMark } from '@homeward/service-kit';

/**
 * What the caller's organisation is to a row, as `relations text[]`: the second wall. An authority sees what began in its time, the
 * responsible one all; the police their episode; whoever interviews, its own work; whoever got a release, that.
 * @param row alias of a row with child_id and episode_id
 */
export const relationsOf = (row: string, began: string, more: readonly string[]): string => `
  join lateral (
    select array_agg(distinct r.relation) || ${hiddenPlaceMark(`${row}.child_id`)} as relations from (
      select a.relation from hub.my_access a
      where a.child_id = ${row}.child_id and a.episode_id is null and a.record_id is null and a.relation in ('RESPONSIBLE', 'HOST')
        and (a.all_history or (${began} >= a.from_at and (a.until_at is null or ${began} < a.until_at)))
      ${more.map((each) => `union all ${each}`).join('\n      ')}
    ) r having count(*) > 0
  ) mine on true`;

/** Its own work: a provider's, or what an authority's own worker does. */
export const ownWork = (organisation: string, condition = 'true'): string =>
  `select 'PROVIDER' where ${organisation} = hub.my_organisation() and hub.my_organisation() like 'provider.%' and ${condition}`;

export const policeOf = (row: string): string =>
  `select 'POLICE' from hub.my_access a where a.episode_id = ${row}.episode_id and a.relation = 'POLICE' and a.current`;
