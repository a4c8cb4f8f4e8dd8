import { randomUUID } from 'node:crypto';
import type { OrganisationKind } from '@homeward/domain';
import { openSeededHub, type Entrance, type SeededHub } from './entrances/seeded-hub';
import { rolesAt, type Looker } from './entrances/standings';
import { bytesOf, changesOf, type Change, type Named, type NamedPlace } from './hub/changes';
import { replaced } from './hub/inputs';
import { recordStatements, shapeOf } from './hub/record-statements';
import { send, type Answer } from './hub/send';
import { countTried, printTried } from './matrix/tried';
import { tablesOf } from './rows/catalogue';
import { fillTables } from './rows/fill-tables';

/** Of each kind its ids, of which child each is, and whose alone it is where it is not the child's. */
const OF: Readonly<Partial<Record<Named, string>>> = {
  child: 'select id, id as child, null as owner from case_records.child where superseded_by is null',
  episode: 'select id, child_id as child, null as owner from case_records.episode where superseded_by is null',
  duty: 'select d.id, e.child_id as child, d.owner_id as owner from case_records.duty d join case_records.episode e on e.id = d.episode_id',
  notification:
    "select record_id as id, child_id as child, null as owner from hub.record_link where record_kind = 'PoliceNotification'",
  delivery:
    'select id, child_id as child, organisation_id as owner from notification_routing.delivery where child_id is not null',
  assignment: 'select id, child_id as child, offered_to as owner from rhi_providers.assignment order by ended_at is not null',
  interview: 'select id, child_id as child, null as owner from rhi_providers.interview',
  release: 'select id, child_id as child, null as owner from rhi_providers.release',
  cmeCase: 'select id, child_id as child, authority_id as owner from education.cme_case',
  cmeEnquiry:
    'select q.id, k.child_id as child, k.authority_id as owner from education.cme_enquiry q join education.cme_case k on k.id = q.case_id',
};

interface Found {
  own: ReadonlyMap<Named, string>;
  hidden: ReadonlyMap<Named, string>;
}

/** Who may do most of what names two records: the authority that is responsible, a provider at work, the desk. */
const ORGANISATIONS: readonly [string, OrganisationKind][] = [
  ['authority.rochdale', 'AUTHORITY'],
  ['provider.advocacy-focus', 'PROVIDER'],
  ['desk.safeguarding', 'DESK'],
];
/** Whoever adds a mutation that names several is asked for here: whether the own one takes it further than two that nobody has. */
const NAME_SEVERAL: Readonly<Record<string, boolean>> = {
  confirmMatch: true,
  holdInterview: true,
  // it takes one of two, and refuses both before it reads either
  inviteAttendee: false,
  mergeChildren: true,
  notOurs: false,
  recordCmeEnquiry: true,
  separateRecords: true,
  // of two that are not merged it tells of neither
  splitChild: false,
  withdrawDisclosure: true,
};

/**
 * These go through, and their answer tells an incident of its own each time: what was sent is another service's, which recalls of what is named
 * that alone which is about the caller's episode.
 */
const GOES_THROUGH = /^\S+: withdrawDisclosure by (deliveryIds\.0|releaseId), hidden at (deliveryIds\.0|releaseId) /;
/** The queue's own statements go by what is at work, not by what was asked. */
const OF_QUEUE = /^queue\.|bullmq/;
const MADE = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe('of a change that names several records, one the caller’s own and one hidden,', () => {
  let seeded: SeededHub;
  const ports = (): Entrance[] => seeded.entrances.filter(({ name }) => name !== 'gateway');
  beforeAll(async () => {
    seeded = await openSeededHub();
    const client = await seeded.hub.owner.connect();
    const tables = await tablesOf(client, 'table');
    await fillTables(
      client as never,
      tables.filter(({ schema }) => schema !== 'hub'),
    );
    client.release();
    await seeded.hub.owner.query(CASES);
    await seeded.hub.owner.query('analyze');
  });
  afterAll(async () => {
    printTried();
    await seeded.close();
  });

  /** Rochdale searches for one of its children, and somebody else for one of whom Rochdale knows nothing. */
  const CASES = `with made as (insert into education.cme_case (id, child_id, authority_id, state, reason, opened_at)
      select gen_random_uuid(), id, responsible_authority_id, 'OPEN', 'Not seen', now() from (
        select distinct on (responsible_authority_id) id, responsible_authority_id from case_records.child where responsible_authority_id is not null
        order by responsible_authority_id, id) c on conflict do nothing returning id)
    insert into education.cme_enquiry (id, case_id, body, asked_at, child_found) select gen_random_uuid(), id, 'SCHOOL', now(), false from made`;

  /** Of each kind one that hangs on a child whom the organisation knows, the same one where that can be, and one of whom it never heard. */
  async function find(organisation: string): Promise<Found> {
    const known = `select a.child_id from hub.child_access a where a.organisation_id = '${organisation}' and not a.revoked`;
    const first = async (from: string, where: string): Promise<string | undefined> =>
      (await seeded.hub.owner.query<{ id: string }>(`select id from (${from}) t where ${where} limit 1`)).rows[0]?.id;
    const child =
      (await first(`select child as id, owner from (${OF.assignment}) s`, `owner = '${organisation}'`)) ??
      (await first(OF.child!, `child in (${known} and a.until_at is null)`));
    const [own, hidden] = [new Map<Named, string>(), new Map<Named, string>()];
    for (const [kind, from] of Object.entries(OF) as [Named, string][]) {
      const mine = `child in (${known} and a.until_at is null) and (owner is null or owner = '${organisation}')`;
      const one = (child && (await first(from, `child = '${child}' and ${mine}`))) ?? (await first(from, mine));
      if (one) own.set(kind, one);
      const other = await first(
        from,
        `child not in (select k.child_id from (${known}) k where k.child_id is not null) and owner is distinct from '${organisation}'`,
      );
      if (other) hidden.set(kind, other);
    }
    expect([organisation, Object.keys(OF).filter((kind) => !hidden.has(kind as Named))]).toEqual([organisation, []]);
    return { own, hidden };
  }

  /** What a withdrawal could have changed of what is hidden from Rochdale. */
  async function stateOfHidden(): Promise<unknown[]> {
    const { hidden } = await find(ORGANISATIONS[0]![0]);
    const rows: unknown[] = [];
    for (const [kind, table] of [
      ['delivery', 'notification_routing.delivery'],
      ['release', 'rhi_providers.release'],
      ['child', 'case_records.child'],
      ['episode', 'case_records.episode'],
    ] as const)
      rows.push(...(await seeded.hub.owner.query(`select t::text from ${table} t where id = $1`, [hidden.get(kind)])).rows);
    return rows;
  }

  /** With something else at one place; where that is one of a list, also beside the own. */
  function variants(value: unknown, { place, kind }: NamedPlace, own: ReadonlyMap<Named, string>): ((id: string) => unknown)[] {
    const alone = (id: string): unknown => replaced(value, place, id);
    if (typeof place.at(-1) !== 'number' || !own.has(kind)) return [alone];
    const list = place.slice(0, -1);
    const mine = own.get(kind)!;
    return [alone, (id) => replaced(value, list, [mine, id]), (id) => replaced(value, list, [id, mine])];
  }

  async function asked(entrance: Entrance, looker: Parameters<SeededHub['ask']>[1], { query }: Change, it: unknown, id: string) {
    const token = await seeded.tokenOf(looker);
    let answer!: Answer;
    const sent = await recordStatements(async () => {
      answer = await send(entrance.url, { token, query, variables: { it }, headers: { 'x-request-id': 'the-same-request' } });
    });
    return {
      bytes: bytesOf(answer, { id }).replaceAll(MADE, 'AN-ID'),
      statements: shapeOf(sent).filter((each) => !OF_QUEUE.test(each)),
      isRefused: answer.errors.length > 0,
      isShut: answer.text.includes('None of your roles'),
    };
  }

  const several = (schema: Entrance['schema']): Change[] => changesOf(schema).filter(({ places }) => places.length > 1);

  it('is known to this test, whichever it is', () => {
    const names = ports().flatMap(({ schema }) => several(schema).map(({ name }) => name));
    expect([...new Set(names)].toSorted()).toEqual(Object.keys(NAME_SEVERAL));
  });

  it('the hidden one is answered with the bytes of one that is not there, after the same statements', async () => {
    const before = await stateOfHidden();
    expect(before.length).toBe(4);
    const differing: string[] = [];
    const done: string[] = [];
    const reached = new Set<string>();
    for (const [organisation, kind] of ORGANISATIONS) {
      const { own, hidden } = await find(organisation);
      for (const role of rolesAt(kind)) {
        const looker = { standing: { organisation } as Looker['standing'], role, person: `${organisation}-${role.role}` };
        const shut = new Set<string>();
        for (const entrance of ports())
          for (const change of several(entrance.schema))
            for (const varied of change.places) {
              if (shut.has(change.name)) continue; // whoever may not do it at all is told so before any id is read
              const value = change.places.reduce(
                (rest, { place, kind: of }) => replaced(rest, place, own.get(of) ?? randomUUID()),
                change.value,
              );
              const nothing = await asked(
                entrance,
                looker,
                change,
                change.naming(Object.fromEntries(change.kinds.map((of) => [of, randomUUID()])))['it'],
                randomUUID(),
              );
              for (const [index, variant] of variants(value, varied, own).entries()) {
                const [there, absent] = [hidden.get(varied.kind)!, randomUUID()];
                const first = await asked(entrance, looker, change, variant(there), there);
                const second = await asked(entrance, looker, change, variant(absent), absent);
                countTried('own and hidden x role, by bytes and statements');
                if (first.isShut) shut.add(change.name);
                const title = `${looker.person}: ${change.title}, hidden at ${varied.place.join('.')} (${index})`;
                if (!first.isRefused) done.push(title);
                if (!first.isShut && JSON.stringify(first) !== JSON.stringify(nothing)) reached.add(change.name);
                if (JSON.stringify(first) !== JSON.stringify(second))
                  differing.push(`${title}\n${JSON.stringify(first)}\n${JSON.stringify(second)}`);
              }
            }
      }
    }
    expect(differing.slice(0, 10)).toEqual([]);
    expect(done.filter((title) => !GOES_THROUGH.test(title))).toEqual([]);
    await seeded.hub.drain();
    expect(await stateOfHidden()).toEqual(before);
    expect([...reached].toSorted()).toEqual(Object.keys(NAME_SEVERAL).filter((name) => NAME_SEVERAL[name]));
  });
});
