import { SERVICES } from '@homeward/cli';
import { schemaOf, urlAs } from '@homeward/service-kit';
import { callerFor, openTestHub, TEST_SECRET, type TestHub } from '@homeward/testkit';
import type { OrganisationKind } from '@homeward/domain';
import { Client } from 'pg';
import { seedEpisodes } from '../../bench/graph/seed/seed-episodes';
import { childOf, referencesOf, rememberIds, tablesOf, type Table } from './catalogue';
import { fillTables } from './fill-tables';
import { rolesOf } from './worlds';
import { countTried, printTried } from '../matrix/tried';

const EPISODES = 200;
const SERVICE_OF = new Map(SERVICES.map(({ name }) => [schemaOf(name), name]));
const nameOf = ({ schema, name }: Table): string => `${schema}.${name}`;

/** What hangs on no child and tells of none: which schools there are. Everything else has an id of something, and is protected. */
const TELLS_OF_NO_CHILD: readonly string[] = ['education.school'];
/** What acts with its owner's rights in a service: told of a row that its caller may see, or of its own id, each tells a time or a yes. */
const ACTS_FOR_ITS_OWNER: readonly string[] = [
  'case_records.is_own_id_closed(text)',
  'case_records.is_reference_of_other(text,uuid)',
  'case_records.is_sealed(uuid)',
  'case_records.name_liveness_of_reference()',
  'case_records.name_liveness_of_references()',
  'case_records.name_responsible_of_placement()',
  'case_records.name_responsible_of_placements()',
  'rhi_providers.attempts_at(uuid)',
  'rhi_providers.change_due()',
  'rhi_providers.due_of(uuid)',
  'rhi_providers.name_due()',
];

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  authority: 'AUTHORITY',
  force: 'FORCE',
  provider: 'PROVIDER',
  desk: 'DESK',
};

describe('every table of every schema', () => {
  let hub: TestHub;
  let tables: Table[];
  let views: Table[];
  let ofServices: Table[];
  beforeAll(async () => {
    hub = await openTestHub({ services: SERVICES });
    const owner = new Client({ connectionString: hub.databaseUrl });
    await owner.connect();
    await seedEpisodes(owner, EPISODES);
    tables = await tablesOf(hub.owner, 'table');
    views = await tablesOf(hub.owner, 'view');
    ofServices = tables.filter(({ schema }) => SERVICE_OF.has(schema as never));
    rememberIds(tables);
    const faults = await fillTables(owner, ofServices);
    await owner.end();
    expect(faults).toEqual([]);
    await hub.clocks.business.moveTo(new Date(Math.max(hub.clocks.system.now().getTime(), hub.clocks.business.now().getTime())));
  });
  afterAll(async () => {
    printTried();
    await hub.close();
  });

  it('that holds the id of anything is protected by its rows', () => {
    const open = ofServices.filter((table) => !table.protected).map(nameOf);
    expect(open).toEqual(TELLS_OF_NO_CHILD);
    expect(ofServices.filter(({ ids, protected: is }) => ids.length > 0 && !is)).toEqual([]);
    expect(ofServices.length).toBeGreaterThan(30);
  });

  it('of the hub is read by no login of a service, but through views that are a barrier', async () => {
    expect(tables.filter(({ schema, readers }) => schema === 'hub' && readers.length > 0).map(nameOf)).toEqual([]);
    const { rows } = await hub.owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relkind = 'v' and 'security_barrier=true' = any(c.reloptions)`,
    );
    const barriers = rows.map(({ name }) => name);
    expect(views.map(nameOf).filter((view) => !view.startsWith('hub.') || !barriers.includes(view))).toEqual([]);
  });

  it('of a service is read by the logins of that service alone, which own nothing and are bound by the policies', async () => {
    const strays = ofServices.flatMap((table) =>
      table.readers
        .filter((login) => !login.startsWith(`homeward_${table.schema}_`))
        .map((login) => `${login}: ${nameOf(table)}`),
    );
    expect(strays).toEqual([]);
    const { rows } = await hub.owner.query(
      `select rolname from pg_roles r where rolname ~ '^homeward_' and (rolbypassrls or rolsuper
         or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace::regnamespace::text !~ '^(pg_|bullmq)'))`,
    );
    expect(rows).toEqual([]);
  });

  it('is reached by no function that acts with its owner’s rights, but those that are known', async () => {
    const { rows } = await hub.owner.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text = any($1) order by 1`,
      [[...SERVICE_OF.keys()]],
    );
    expect(rows.map(({ name }) => name)).toEqual(ACTS_FOR_ITS_OWNER);
  });

  it('shows a login that says for nobody that it asks no row at all', async () => {
    const shown: string[] = [];
    for (const [schema] of SERVICE_OF) {
      const client = new Client({ connectionString: urlAs(hub.databaseUrl, `homeward_${schema}_api`, TEST_SECRET) });
      await client.connect();
      for (const table of [...ofServices.filter((each) => each.schema === schema), ...views]) {
        const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${nameOf(table)}`);
        countTried('table without a caller');
        if (rows[0]!.count > 0) shown.push(nameOf(table));
      }
      await client.end();
    }
    expect(shown).toEqual(TELLS_OF_NO_CHILD);
  });

  const shownTo = async (
    organisation: string,
    subject = 'somebody',
    roles = rolesOf(KINDS[organisation.split('.')[0]!]!),
  ): Promise<{ table: string; child: string | null }[]> => {
    const references = await referencesOf(hub.owner);
    const shown: { table: string; child: string | null }[] = [];
    for (const table of ofServices) {
      if (TELLS_OF_NO_CHILD.includes(nameOf(table))) continue;
      const service = SERVICE_OF.get(table.schema as never)!;
      const rows = await hub.platform(service).database.read(
        callerFor({
          organisationId: organisation,
          subject,
          roles,
        }),
        (tx) => tx.manager.query(`select ctid::text as at from ${nameOf(table)}`) as Promise<{ at: string }[]>,
      );
      countTried('table x organisation');
      if (rows.length === 0) continue;
      const child = childOf(nameOf(table), table.ids, references);
      const found = await hub.owner.query<{ child: string | null }>(
        `select distinct ${child ?? 'null'} as child from ${nameOf(table)} t where t.ctid = any($1::tid[])`,
        [rows.map(({ at }) => at)],
      );
      shown.push(...found.rows.map((row) => ({ table: nameOf(table), child: row.child })));
    }
    return shown;
  };

  it('shows an organisation that is nothing to any child no row at all', async () => {
    for (const nobody of ['authority.kent', 'force.cumbria', 'provider.barnardos', 'desk.operations'])
      expect([nobody, await shownTo(nobody)]).toEqual([nobody, []]);
  });

  it('shows somebody of an authority to whom no child is allocated no row of its children', async () => {
    const shown = await shownTo('authority.rochdale', 'somebody', ['allocated-worker']);
    expect(shown).toEqual(shown.map(() => ({ table: 'rhi_providers.commission', child: null })));
  });

  it('shows whoever children are allocated to rows of those children, and of no other of its authority', async () => {
    const shown = await shownTo('authority.rochdale', 'worker-9', ['allocated-worker']);
    const { rows } = await hub.owner.query<{ child_id: string }>(
      `select child_id from case_records.allocation where authority_id = 'authority.rochdale' and person_subject = 'worker-9' and role = 'IRO'`,
    );
    expect(rows).toHaveLength(1);
    expect(new Set(shown.flatMap(({ child }) => child ?? []))).toEqual(new Set([rows[0]!.child_id]));
    expect(new Set(shown.map(({ table }) => table)).size).toBeGreaterThan(5);
  });

  it.each(['authority.rochdale', 'authority.medway', 'authority.cumberland', 'force.kent', 'provider.advocacy-focus'])(
    'shows %s rows of those children alone that it was given',
    async (organisation) => {
      const shown = await shownTo(organisation);
      const { rows } = await hub.owner.query<{ child_id: string }>(
        'select distinct child_id from hub.child_access where organisation_id = $1',
        [organisation],
      );
      const given = new Set(rows.map((row) => row.child_id));
      expect(shown.filter(({ child }) => child !== null && !given.has(child))).toEqual([]);
      expect(new Set(shown.map(({ table }) => table)).size).toBeGreaterThan(5);
      const { rows: all } = await hub.owner.query<{ count: number }>('select count(*)::integer as count from case_records.child');
      expect(given.size).toBeLessThan(all[0]!.count);
    },
  );
});
