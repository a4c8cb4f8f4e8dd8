import { SERVICES } from '@homeward/cli';
import { composeSupergraph, startGateway } from '@homeward/gateway';
import { serveSubgraph, type ServedSubgraph, type ServiceName } from '@homeward/service-kit';
import { hidePlace, openTestHub, type TestHub } from '@homeward/testkit';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import type { Pool } from 'pg';
import { startTestIssuer } from '../../../packages/service-kit/src/testing/start-test-issuer';
import { seedEpisodes } from '../../bench/graph/seed/seed-episodes';
import { send, type Answer, type Sent } from '../hub/send';
import type { World } from '../rows/model';
import { LOOKERS, STANDINGS, type Looker } from './standings';

/** Four for each child. */
const EPISODES = 240;

export interface Entrance {
  /** A service's own port, or the gateway. */
  name: ServiceName | 'gateway';
  url: string;
  schema: GraphQLSchema;
}

export interface TheChild {
  childId: string;
  episodes: string[];
  records: string[];
  /** As the model of the row rule takes it, in milliseconds; what was given is given in the order of `STANDINGS`. */
  world: World;
}

export interface SeededHub {
  hub: TestHub;
  entrances: readonly Entrance[];
  child: TheChild;
  ask(entrance: Entrance, looker: Pick<Looker, 'standing' | 'role' | 'person'>, sent: Omit<Sent, 'token'>): Promise<Answer>;
  tokenOf(looker: Pick<Looker, 'standing' | 'role' | 'person'>): Promise<string>;
  close(): Promise<void>;
}

/** One child of Rochdale and what hangs on it, among many that are not its own; and every standing to it, each of an organisation of its own. */
async function seedStandings(owner: Pool, count: number): Promise<void> {
  const client = await owner.connect();
  await seedEpisodes(client as never, count);
  client.release();
  await owner.query(
    `insert into hub.organisation (id, name, kind) select o.id, 'Invented ' || o.id, o.kind from json_to_recordset($1) as o (id text, kind text)`,
    [JSON.stringify(STANDINGS.map(({ organisation, kind }) => ({ id: organisation, kind })))],
  );
  await owner.query(
    `insert into hub.child_access (child_id, episode_id, organisation_id, person_subject, relation, from_at, until_at, revoked, because)
     select c.id, case when s.on = 'episode' then e.id end, s.organisation, s.person, s.relation, now() - make_interval(days => s.from),
       now() - make_interval(days => s.until), s.revoked, '{}'
     from json_to_recordset($1) as s (organisation text, person text, relation text, "on" text, "from" integer, until integer, revoked boolean)
     cross join (select id from case_records.child where authority_child_id = 'C-0') c
     cross join lateral (select id from case_records.episode where child_id = c.id order by started_at offset 1 limit 1) e
     where s.relation is not null`,
    [JSON.stringify(STANDINGS)],
  );
  const { rows } = await owner.query<{ id: string }>(`select id from case_records.child where authority_child_id = 'C-0'`);
  const hiddenFrom = STANDINGS.filter(({ isPlaceHidden }) => isPlaceHidden).map(({ organisation }) => organisation);
  await hidePlace(owner, rows[0]!.id, { hiddenFrom });
}

async function readTheChild({ owner, clocks }: TestHub): Promise<TheChild> {
  const now = clocks.business.now().getTime();
  const ago = (at: Date): number => at.getTime() - now;
  const { rows: episodes } = await owner.query<{ id: string; child_id: string; started_at: Date }>(
    `select e.id, e.child_id, e.started_at from case_records.episode e join case_records.child c on c.id = e.child_id
     where c.authority_child_id = 'C-0' order by e.started_at`,
  );
  const childId = episodes[0]!.child_id;
  const { rows: records } = await owner.query<{ id: string; received_at: Date; episode_id: string }>(
    `select n.id, n.received_at, l.episode_id from police_notifications.notification n join hub.record_link l on l.record_id = n.id
     where l.child_id = $1`,
    [childId],
  );
  const ids = episodes.map(({ id }) => id);
  const given = STANDINGS.filter(({ relation }) => relation !== null).map(
    ({ organisation, relation, from, until, revoked, person, on }) => ({
      organisation,
      person,
      relation: relation!,
      from: -from * 86_400_000,
      until: until === null ? null : -until * 86_400_000,
      revoked,
      child: 0,
      episode: on === 'episode' ? 1 : null,
      record: null,
    }),
  );
  return {
    childId,
    episodes: ids,
    records: records.map(({ id }) => id),
    world: {
      children: 1,
      episodes: episodes.map(({ started_at: at }) => ({ child: 0, began: ago(at) })),
      records: records.map((record) => ({
        received: ago(record.received_at),
        child: 0,
        episode: ids.indexOf(record.episode_id),
      })),
      given,
    },
  };
}

/** A hub whose gateway and whose subgraphs each have a port of their own, as in production, behind one issuer. */
export async function openSeededHub(count = EPISODES): Promise<SeededHub> {
  const issuer = await startTestIssuer();
  const hub = await openTestHub({
    services: SERVICES,
    environment: { OIDC_ISSUER: issuer.url, DATABASE_POOL: '4' },
    before: (owner) => seedStandings(owner, count),
  });
  await hub.clocks.business.moveTo(new Date(Math.max(hub.clocks.system.now().getTime(), hub.clocks.business.now().getTime())));
  const served: ServedSubgraph[] = [];
  const entrances: Entrance[] = [];
  for (const service of hub.services) {
    const one = await serveSubgraph(service, hub.platform(service.name), { port: 0 });
    served.push(one);
    entrances.push({ name: service.name, url: one.url, schema: service.subgraph.schema });
  }
  const sources = hub.services.map(({ name, subgraph }, index) => ({ name, sdl: subgraph.sdl, url: served[index]!.url }));
  const gateway = await startGateway({
    supergraphSdl: composeSupergraph(sources),
    endpoints: Object.fromEntries(sources.map(({ name, url }) => [name, url])),
    port: 0,
    issuer: issuer.url,
    audience: 'homeward',
    organisations: hub.shared.organisations,
    log: hub.shared.log,
    production: false,
  });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf: SeededHub['tokenOf'] = ({ standing, role, person }) => {
    const claims = {
      sub: person,
      name: 'Somebody Invented',
      organisation: standing.organisation,
      roles: [role.role],
      kind: 'person',
    };
    const key = JSON.stringify(claims);
    const token = tokens.get(key) ?? issuer.token(claims, { expiresIn: 3_600 });
    tokens.set(key, token);
    return token;
  };
  const introspected = await send(gateway.url, { token: await tokenOf(LOOKERS[0]!), query: getIntrospectionQuery() });
  const schema = buildClientSchema(introspected.data as unknown as IntrospectionQuery);
  return {
    hub,
    entrances: [...entrances, { name: 'gateway', url: gateway.url, schema }],
    child: await readTheChild(hub),
    tokenOf,
    ask: async ({ url }, looker, sent) => send(url, { ...sent, token: await tokenOf(looker) }),
    async close() {
      await gateway.stop();
      for (const one of served) await one.close();
      await hub.close();
      await issuer.close();
    },
  };
}
