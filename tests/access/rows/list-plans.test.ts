import { schemaOf, urlAs, type ServiceName, type Viewer } from '@homeward/service-kit';
import { TEST_SECRET, viewerFor } from '@homeward/testkit';
import { Client } from 'pg';
import { beginText } from '../../../packages/service-kit/src/database/begin-text';
import { lists } from '../entrances/questions';
import { openSeededHub, type SeededHub } from '../entrances/seeded-hub';
import { rolesAt, STANDINGS } from '../entrances/standings';
import { recordStatements, type SentStatement } from '../hub/record-statements';
import { countTried, printTried } from '../matrix/tried';

/** Whoever has most: a third of all children, a third of them as host, what they report, and the interviews of a third. */
const BUSY = ['authority.rochdale', 'authority.medway', 'force.kent', 'provider.advocacy-focus'];
const EPISODES = 1_200;
/** Smaller than this a table is read whole, and rightly. */
const BIG = 300;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('every list, to whoever has most', () => {
  let seeded: SeededHub;
  beforeAll(async () => {
    seeded = await openSeededHub(EPISODES);
  });
  afterAll(async () => {
    printTried();
    await seeded?.close();
  });

  const viewerOf = (organisation: string, named?: string): { viewer: Viewer; looker: Parameters<SeededHub['tokenOf']>[0] } => {
    const kind = organisation.split('.')[0]!.toUpperCase() as Viewer['organisationKind'];
    const most = rolesAt(kind).toSorted((one, other) => other.actions.length - one.actions.length);
    const role = most.find((each) => named === undefined || each.role === named)!;
    const viewer = viewerFor({ organisationId: organisation, organisationKind: kind, subject: 'worker-0', roles: [role.role] });
    return { viewer, looker: { standing: { ...STANDINGS[0]!, organisation, kind }, role, person: 'worker-0' } };
  };

  /** Every statement of every list of one service, as one organisation asks for it. */
  async function statementsOf(service: ServiceName, organisation: string, role?: string): Promise<SentStatement[]> {
    const entrance = seeded.entrances.find(({ name }) => name === service)!;
    const { looker } = viewerOf(organisation, role);
    const sent = await recordStatements(async () => {
      for (const { query, variables } of lists(entrance.schema)) await seeded.ask(entrance, looker, { query, variables });
    });
    return sent.filter(({ name }) => name?.startsWith(`${schemaOf(service)}.`));
  }

  /** Tables with many rows that any plan which PostgreSQL may choose reads from end to end, by the statement. */
  async function readWhole(service: ServiceName, organisation: string, role?: string): Promise<string[]> {
    const sent = await statementsOf(service, organisation, role);
    const client = new Client({
      connectionString: urlAs(seeded.hub.databaseUrl, `homeward_${schemaOf(service)}_api`, TEST_SECRET),
    });
    await client.connect();
    const { rows: big } = await seeded.hub.owner.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and reltuples > $1`,
      [BIG],
    );
    const isBig = new Set(big.map(({ name }) => name));
    const found = new Set<string>();
    await client.query(beginText(viewerOf(organisation, role).viewer, seeded.hub.clocks.business.now(), true));
    for (const { name, text, values } of sent) {
      const explain = async (how: string, given: readonly unknown[]): Promise<Plan> => {
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (${how}, format json) ${text}`, [
          ...given,
        ]);
        return rows[0]!['QUERY PLAN'][0].Plan;
      };
      // made for these values, and made once for any
      for (const plan of [await explain('costs', values), await explain('generic_plan', [])])
        for (const node of nodesOf(plan)) {
          const table = node['Relation Name'];
          if (node['Node Type'].includes('Seq Scan') && table && isBig.has(table)) found.add(`${name} reads ${table} whole`);
        }
      countTried('statement of a list, explained');
    }
    await client.query('rollback');
    await client.end();
    return [...found];
  }

  it.each(BUSY)('of %s: no policy and no condition keeps an index from being used', async (organisation) => {
    const faults: string[] = [];
    for (const { name } of seeded.hub.services) faults.push(...(await readWhole(name, organisation)));
    expect(faults).toEqual([]);
  });

  it('of somebody to whom some of them are allocated: begins at those, and reads no table whole', async () => {
    const faults: string[] = [];
    for (const { name } of seeded.hub.services) faults.push(...(await readWhole(name, 'authority.rochdale', 'allocated-worker')));
    expect(faults).toEqual([]);
  });
});
