import { actsForOffice } from '@homeward/access';
import { statement, type Statement, type Tx } from '@homeward/service-kit';
import { ChildEntity } from '../entities/child.entity';
import { standingToChild, type SeenChild } from './child.store';
import type { ListScope } from './episode.store';
import { rowColumns } from './row-sql';

export interface ChildPage {
  limit: number;
  after: { family: string; given: string; id: string } | null;
  scope: ListScope | null;
  missingNow: boolean | null;
}

const PLACED_ELSEWHERE = `exists (select from case_records.placement p where p.child_id = c.id and p.host_authority_id <> hub.my_employer()
    and p.started_at <= hub.business_now() and (p.ended_at is null or hub.business_now() < p.ended_at))`;
/** From the few that are open, in all of which the partial index is walked, to their children. */
const MISSING = `c.id in (select e.child_id from case_records.episode e
    where e.state <> 'RETURNED' and e.state = 'MISSING' and e.superseded_by is null)`;
const OURS = 'c.responsible_authority_id = hub.my_organisation()';
const NOT_OURS = 'c.responsible_authority_id is distinct from hub.my_organisation()';

/** Where the caller is not responsible, a child is listed while its access stands; what began in the host's time stays to be read by id. */
const STANDING = `a.child_id is not null and a.current and a.relation <> 'RESPONSIBLE'`;
const HERE = `a.child_id is not null and a.current and a.relation in ('HOST', 'AREA')`;

const ORDER = `order by coalesce(c.family_name, ''), coalesce(c.given_name, ''), c.id limit $1`;
const filters = (missing: string): string => `exists (select from hub.my_access a where a.child_id = c.id offset 0)
      and c.identity <> 'SUPERSEDED' ${missing}
      and ($2::text is null or (coalesce(c.family_name, ''), coalesce(c.given_name, ''), c.id) > ($2, $3, $4::uuid))`;

/** By an ordered walk along the names of the caller's own children. */
const ours = (where: string, missing: string): string =>
  `(select c.id from case_records.child c where ${where} and ${filters(missing)} ${ORDER})`;

/** Up to here it is quicker to look up each child that the organisation was given, one by one; beyond, to walk along all names. */
const FEW = 2_000;

const given = (access: string, missing: string): string => {
  const few = `(select count(*) < ${FEW} from (select from hub.my_access a where ${access} limit ${FEW}) g)`;
  return `(select c.id from (select distinct a.child_id from hub.my_access a where ${access} and ${few}) g
      cross join lateral (select c.id, c.family_name, c.given_name from case_records.child c
        where c.id = g.child_id and ${NOT_OURS} and ${filters(missing)} offset 0) c ${ORDER})
    union (select c.id from case_records.child c
      where not ${few} and ${NOT_OURS} and exists (select from hub.my_access a where a.child_id = c.id and ${access} offset 0)
        and ${filters(missing)} ${ORDER})`;
};

/** Whoever reads in person alone has few children, and is given each of them. */
const inPerson = (access: string, where: string, missing: string): string =>
  `(select c.id from (select distinct a.child_id from hub.my_own_access a where a.child_id is not null and ${access}) g
      cross join lateral (select c.id, c.family_name, c.given_name from case_records.child c
        where c.id = g.child_id and ${where} and ${filters(missing)} offset 0) c ${ORDER})`;
const ALLOCATED = `a.relation = 'RESPONSIBLE'`;

const page = (name: string, ...arms: string[]): Statement =>
  statement(
    `case_records.page-children-${name}`,
    `select ${rowColumns(ChildEntity, 'c')}, ${standingToChild('c.id')}
    from (${arms.join(' union ')}) found join case_records.child c on c.id = found.id ${ORDER}`,
  );

type Pages = Readonly<Record<ListScope | 'ALL', Statement>>;

const pagesOf = (name: string, missing: string): Pages => ({
  OURS: page(`${name}-ours`, ours(OURS, missing)),
  OURS_ELSEWHERE: page(`${name}-ours-elsewhere`, ours(`${OURS} and ${PLACED_ELSEWHERE}`, missing)),
  OTHERS_HERE: page(`${name}-others-here`, given(HERE, missing)),
  ALL: page(`${name}-all`, ours(OURS, missing), given(STANDING, missing)),
});

const pagesInPerson = (name: string, missing: string): Pages => ({
  OURS: page(`${name}-own-ours`, inPerson(ALLOCATED, 'true', missing)),
  OURS_ELSEWHERE: page(`${name}-own-ours-elsewhere`, inPerson(ALLOCATED, PLACED_ELSEWHERE, missing)),
  OTHERS_HERE: page(`${name}-own-others-here`, inPerson('false', 'true', missing)),
  ALL: page(`${name}-own-all`, inPerson('true', 'true', missing)),
});

const allPages = (of: typeof pagesOf) => ({
  any: of('any', ''),
  missing: of('missing', `and ${MISSING}`),
  notMissing: of('not-missing', `and not ${MISSING}`),
});
const OFFICE = allPages(pagesOf);
const IN_PERSON = allPages(pagesInPerson);

/** By family name, given name and id. */
export async function pageChildren(tx: Tx, { limit, after, scope, missingNow }: ChildPage): Promise<SeenChild[]> {
  const { any, missing, notMissing } = actsForOffice(tx.viewer) ? OFFICE : IN_PERSON;
  const pages = missingNow === null ? any : missingNow ? missing : notMissing;
  return tx.sql<SeenChild>(pages[scope ?? 'ALL'], [limit, after?.family ?? null, after?.given ?? null, after?.id ?? null]);
}
