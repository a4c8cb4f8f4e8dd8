import { drain } from '@homeward/testkit';
import fc from 'fast-check';
import { REPORTS_OF_THE_DAY, tellTheDay } from './day-of-reports';
import { finalState, type FinalState } from './final-state';
import { recordChildren, referenceOf } from './reports';
import { tell } from './tell';
import { countAll } from './trails';
import { openTrialHub, type TrialHub } from './trial-hub';

const RUNS = 16;
/** One as it happened, one for each order. */
const CHILDREN = Array.from({ length: RUNS + 5 }, (_, child) => child);
const ALL = Array.from({ length: REPORTS_OF_THE_DAY }, (_, place) => place);
const TOLD = [...ALL, ...ALL];
const BACKWARDS = Array.from({ length: 1000 }, (_, place) => 1000 - place);

/** How what the services say among themselves comes: as they say it, or held back until the reports are worked and then in an order of its own. */
type Among = 'at once' | readonly number[];

let hub: TrialHub;
let next = 1;
let delivered = 0;

/** In this order, whatever order they were said in; those that were worked before are worked again. */
const DELIVER = `update hub.event_consumption c set state = 'OPEN', due_at = null, done_at = null, attempts = 0, seq = o.seq
  from unnest($1::uuid[]) with ordinality as o (event_id, seq) where c.event_id = o.event_id and c.consumer = any ($2)`;
const CONSUMERS = ['notification-routing', 'rhi-providers', 'education'];

/** What police said of a child, in the order in which it was said. */
async function reportsOf(child: number): Promise<string[]> {
  const rows = await hub.rows<{ id: string }>(
    `select id from hub.event where name = 'notification.accepted' and payload ->> 'policeReference' = $1 order by position`,
    [referenceOf(child)],
  );
  return rows.map(({ id }) => id);
}

/** What the services have said since, in the order in which they said it. */
async function saidSince(position: string): Promise<string[]> {
  const rows = await hub.rows<{ id: string }>(
    `select id from hub.event where position > $1 and name <> 'notification.accepted' order by position`,
    [position],
  );
  return rows.map(({ id }) => id);
}

const lastPosition = async (): Promise<string> =>
  (await hub.rows<{ last: string }>('select max(position)::text as last from hub.event'))[0]?.last ?? '0';

const shuffled = (ids: readonly string[], keys: readonly number[]): string[] =>
  ids
    .map((id, place) => ({ id, key: keys[place % keys.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ id }) => id);

/** Everything is worked, every handler called twice with the same events. */
async function workAll(): Promise<void> {
  await hub.inside.drain({ twice: true });
}

const workReports = (): Promise<void> =>
  drain([{ platform: hub.inside.platform('case-records'), service: hub.inside.service('case-records') }], { twice: true });

/** Works the reports of a child in this order, pausing where `pauses` says so, and resolves to where that leads. */
async function worksOutTo(child: number, order: readonly number[], pauses: readonly boolean[], among: Among): Promise<unknown> {
  const reports = await reportsOf(child);
  const began = await lastPosition();
  for (const [place, report] of order.entries()) {
    await hub.rows(
      `update hub.event_consumption set state = 'OPEN', due_at = null, done_at = null, attempts = 0, seq = $2 where event_id = $1 and consumer = 'case-records'`,
      [reports[report], place],
    );
    delivered += 1;
    if (!pauses[place]) continue;
    await (among === 'at once' ? workAll() : workReports());
  }
  await workReports();
  if (among !== 'at once') await hub.rows(DELIVER, [shuffled(await saidSince(began), among), CONSUMERS]);
  await workAll();
  return finalState(hub, child);
}

beforeAll(async () => {
  hub = await openTrialHub();
  await recordChildren(hub, 0, CHILDREN.length);
  // Child 0 is worked as it happens; what is said of the others is kept, and waits to be worked in another order.
  await tellTheDay(hub, CHILDREN, async () => {
    await hub.rows(
      `update hub.event_consumption c set due_at = 'infinity', seq = 1000 + c.seq from hub.event e
       where e.id = c.event_id and e.name = 'notification.accepted' and e.payload ->> 'policeReference' <> $1 and c.seq < 1000`,
      [referenceOf(0)],
    );
    await workAll();
  });
});
afterAll(() => hub.close());

describe('the order in which the facts of an episode arrive, and how often', () => {
  let expected: FinalState;
  beforeAll(async () => {
    expected = await finalState(hub, 0);
  });
  const always = TOLD.map(() => true);
  const never = TOLD.map(() => false);

  it('as it happened: one absence that has ended, a file for each authority, one interview owed and offered to one provider', () => {
    expect(expected).toMatchObject({
      records: ['authority.medway HOST ENDED MISSING HIGH', 'authority.rochdale RESPONSIBLE ENDED MISSING HIGH'],
      assignments: ['provider.advocacy-focus OFFERED'],
      linked: REPORTS_OF_THE_DAY,
      questions: 0,
    });
    expect(expected.episodes).toHaveLength(1);
    expect(expected.owed).toHaveLength(1);
    expect(expected.duties.filter((duty) => duty.startsWith('RETURN_HOME_INTERVIEW'))).toHaveLength(1);
  });

  it.each<[string, readonly number[], readonly boolean[], Among]>([
    ['everything is told twice over', TOLD, always, 'at once'],
    ['everything comes backwards', TOLD.toReversed(), always, 'at once'],
    ['everything waits in the queue together', TOLD.toReversed(), never, 'at once'],
    ['what the services say of it comes backwards', ALL, always, BACKWARDS],
  ])('comes to the same when %s', async (_, order, pauses, among) => {
    expect(await worksOutTo(next++, order, pauses, among)).toEqual(expected);
  });

  it('comes to the same in any order at all, each fact twice', async () => {
    const among = fc.oneof(fc.constant<Among>('at once'), fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }));
    const pauses = fc.array(fc.boolean(), { minLength: TOLD.length, maxLength: TOLD.length });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(TOLD, { minLength: TOLD.length }), pauses, among, async (order, pausing, saying) => {
        expect(await worksOutTo(next++, order, pausing, saying)).toEqual(expected);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    tell(`${next - 1} orders of ${REPORTS_OF_THE_DAY} facts, ${delivered} deliveries of a fact: 1 final state`);
  });

  it('changes nothing and says nothing more when all that was ever said is worked again, in another order', async () => {
    const before = { counts: await countAll(hub), states: await Promise.all(CHILDREN.map((child) => finalState(hub, child))) };
    const ids = await saidSince('0');
    await hub.rows(DELIVER, [shuffled(ids, [3, 1, 4, 1, 5, 9, 2, 6]), [...CONSUMERS, 'case-records']]);
    await workAll();
    expect(await countAll(hub)).toEqual(before.counts);
    expect(await Promise.all(CHILDREN.map((child) => finalState(hub, child)))).toEqual(before.states);
    tell(`${ids.length} events worked again in another order: 0 rows and 0 events more`);
  });
});
