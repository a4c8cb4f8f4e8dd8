import { SERVICES } from '@homeward/cli';
import { callerFor, openTestHub, type TestHub } from '@homeward/testkit';
import { ROLES, type Standing } from '@homeward/access';
import fc from 'fast-check';
import { pageEpisodes, readEpisodes, readEpisodesOfChildren } from '../../../services/case-records/src/store/episode.store';
import { pageChildren } from '../../../services/case-records/src/store/child-page.store';
import { readChildren } from '../../../services/case-records/src/store/child.store';
import { pageNotifications, readNotifications } from '../../../services/police-notifications/src/store/read-notification.store';
import { countTried, printTried } from '../matrix/tried';
import { mayKnow, rowsOf, type Looker, type Standings } from './model';
import { putWorld, type PutWorld } from './put-world';
import { ORGANISATIONS, PEOPLE, rolesOf, worlds } from './worlds';

/** Somebody with every role of the organisation, and in an authority somebody who has nothing but what is allocated to it. */
const LOOKERS: readonly (Looker & { roles: readonly string[] })[] = ORGANISATIONS.flatMap(({ id, kind }) =>
  [rolesOf(kind), ...(kind === 'AUTHORITY' ? [['allocated-worker']] : [])].flatMap((roles) => {
    const rows = rowsOf(ROLES.filter(({ role }) => roles.includes(role)));
    return PEOPLE.map((person) => ({ organisation: id, person, rows, roles }));
  }),
);
const WORLDS = 60;
/** More than all worlds together hold. */
const ALL = 10_000;

interface Row {
  id: string;
  relations: Standing[];
  responsibleNow?: boolean;
}

/** As `index: its relations`, in the order of the indexes, for comparing. */
const asTold = (rows: readonly Row[], ids: readonly string[]): string[] =>
  rows.map(({ id, relations }) => `${ids.indexOf(id)}: ${relations.toSorted().join(' ')}`).toSorted();
const asMeant = (standings: Standings): string[] =>
  [...standings].map(([index, relations]) => `${index}: ${[...relations].toSorted().join(' ')}`).toSorted();
const indexesOf = (rows: readonly { id: string }[], ids: readonly string[]): number[] =>
  rows.map(({ id }) => ids.indexOf(id)).toSorted((one, other) => one - other);
const indexesIn = (standings: Standings): number[] => [...standings.keys()].toSorted((one, other) => one - other);

describe('which rows there are for whom', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await openTestHub({ services: SERVICES });
    await hub.owner.query(`insert into hub.organisation (id, name, kind) values ('school.999001', 'Invented Academy', 'SCHOOL')`);
  });
  afterAll(async () => {
    printTried();
    await hub.close();
  });

  const callerOf = ({ organisation, person, roles }: (typeof LOOKERS)[number]) => {
    const { kind } = ORGANISATIONS.find(({ id }) => id === organisation)!;
    return callerFor({ organisationId: organisation, organisationKind: kind, subject: person, roles: [...roles] });
  };

  /** By the policies alone, by the stores, and by the view on which both stand. */
  async function seenBy(looker: (typeof LOOKERS)[number], { children, episodes, records }: PutWorld) {
    const caller = callerOf(looker);
    const cases = await hub.platform('case-records').database.read(caller, async (tx) => ({
      byPolicy: (await tx.manager.query(
        `select 'children' as kind, id from case_records.child where id = any($1) union all
         select 'episodes', id from case_records.episode where id = any($2)`,
        [children, episodes],
      )) as { kind: string; id: string }[],
      held: (await tx.manager.query(
        `select count(*)::integer as count from hub.my_access where child_id = any($1) or episode_id = any($2) or record_id = any($3)`,
        [children, episodes, records],
      )) as { count: number }[],
      children: await readChildren(tx, children),
      episodes: await readEpisodes(tx, episodes),
      ofChildren: await readEpisodesOfChildren(tx, children, 100, null),
      childrenListed: await pageChildren(tx, { limit: ALL, after: null, scope: null, missingNow: null }),
      listed: await pageEpisodes(tx, { limit: ALL, after: null, scope: null, state: null, interviewOutstanding: null }),
    }));
    const reports = await hub.platform('police-notifications').database.read(caller, async (tx) => ({
      byPolicy: (await tx.manager.query('select id from police_notifications.notification where id = any($1)', [
        records,
      ])) as Row[],
      records: await readNotifications(tx, records),
      listed: await pageNotifications(tx, { limit: ALL, kind: null, after: null }),
    }));
    return { cases, reports };
  }

  it('the same by the rule in words, by the view, by the policies and by the stores, whoever was given what and when', async () => {
    const { clocks, owner } = hub;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ids = await putWorld(owner, world, clocks.business.now());
        for (const looker of LOOKERS) {
          const meant = mayKnow(world, looker);
          const { cases, reports } = await seenBy(looker, ids);
          const policy = (kind: string) => cases.byPolicy.filter((row) => row.kind === kind);
          countTried('looker x world', 1);
          countTried('row x looker', ids.children.length + ids.episodes.length + ids.records.length);
          expect({
            looker,
            held: cases.held[0]!.count,
            children: asTold(cases.children, ids.children),
            childrenByPolicy: indexesOf(policy('children'), ids.children),
            responsible: indexesOf(
              cases.children.filter(({ responsibleNow }) => responsibleNow),
              ids.children,
            ),
            episodes: asTold(cases.episodes, ids.episodes),
            episodesByPolicy: indexesOf(policy('episodes'), ids.episodes),
            episodesOfChildren: asTold(cases.ofChildren, ids.episodes),
            records: asTold(reports.records, ids.records),
            recordsByPolicy: indexesOf(reports.byPolicy, ids.records),
            recordsListed: asTold(
              reports.listed.filter(({ id }) => ids.records.includes(id)),
              ids.records,
            ),
          }).toEqual({
            looker,
            held: meant.held.length,
            children: asMeant(meant.children),
            childrenByPolicy: indexesIn(meant.children),
            responsible: [...meant.responsibleNow].toSorted(),
            episodes: asMeant(meant.episodes),
            episodesByPolicy: indexesIn(meant.episodes),
            episodesOfChildren: asMeant(meant.episodes),
            records: asMeant(meant.records),
            recordsByPolicy: indexesIn(meant.records),
            recordsListed: asMeant(meant.records),
          });
          const children = cases.childrenListed.filter(({ id }) => ids.children.includes(id));
          for (const row of asTold(children, ids.children)) expect(asMeant(meant.children)).toContain(row);
          const listed = cases.listed.filter(({ id }) => ids.episodes.includes(id));
          for (const row of asTold(listed, ids.episodes)) expect(asMeant(meant.episodes)).toContain(row);
          if (!Object.values(looker.rows).includes('OFFICE')) {
            expect(asTold(listed, ids.episodes)).toEqual(asMeant(meant.episodes));
            expect(asTold(children, ids.children)).toEqual(asMeant(meant.children));
          }
        }
      }),
      { numRuns: WORLDS, endOnFailure: false },
    );
  });
});
