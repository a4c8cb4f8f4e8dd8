import { composeSupergraph } from '@homeward/gateway';
import {
  createPoliceNotifications,
  policeNotificationsEntities,
  policeNotificationsMigrations,
} from '@homeward/police-notifications';
import { createPlatform, serveSubgraph, type ServedSubgraph } from '@homeward/service-kit';
import { openTestHub, type TestHub, type TestService } from '@homeward/testkit';
import { startIssuer, type Issuer } from '../../gateway/fixtures/issuer';
import { ask, startTestGateway, type Started } from '../../gateway/fixtures/start';
import { listenOverSse, listenOverWebSocket, until, type Listening } from '../../gateway/fixtures/subscribe';
import { NOTIFICATION_ROUTING } from '../../services/notification-routing/src/testing/service';
import { beginStory, decide, toMedway } from '../../services/notification-routing/src/testing/story';

const POLICE_NOTIFICATIONS: TestService = {
  name: 'police-notifications',
  create: createPoliceNotifications,
  migrations: policeNotificationsMigrations,
  entities: policeNotificationsEntities,
};
const SERVICES: readonly TestService[] = [NOTIFICATION_ROUTING, POLICE_NOTIFICATIONS];
const GATEWAY_SECRET = 'between the gateway and its services';
const INBOX = '{ inbox(first: 5) { edges { node { id state changeCursor notification { id kind } } } } }';
const CHANGES = 'subscription { inboxChanged { id state changeCursor notification { id } } }';

/** Two replicas of each service on one database, each with its own connections, served as their processes serve them. */
describe('the gateway over two replicas of real services', () => {
  let issuer: Issuer;
  let hub: TestHub;
  let gateway: Started;
  let authorization: string;
  /** The cursor of the delivery before it was accepted. */
  let before: string;
  const endpoints: Record<string, string[]> = {};
  const closers: (() => Promise<unknown>)[] = [];

  async function replicasOf(service: TestService): Promise<ServedSubgraph[]> {
    const first = await serveSubgraph(hub.service(service.name), hub.platform(service.name), { port: 0 });
    const platform = await createPlatform({
      serviceName: service.name,
      entities: service.entities,
      environment: hub.platform(service.name).environment,
    });
    const second = await service.create(platform);
    const served = await serveSubgraph(second, platform, { port: 0 });
    closers.push(async () => {
      await Promise.all([first.close(), served.close()]);
      await second.close();
      await platform.close();
    });
    return [first, served];
  }

  beforeAll(async () => {
    issuer = await startIssuer();
    hub = await openTestHub({ services: SERVICES, environment: { OIDC_ISSUER: issuer.url, GATEWAY_SECRET } });
    for (const service of SERVICES) endpoints[service.name] = (await replicasOf(service)).map(({ url }) => url);
    gateway = await startTestGateway({
      supergraphSdl: composeSupergraph(
        hub.services.map(({ name, subgraph }) => ({ name, sdl: subgraph.sdl, url: `http://${name}.invalid/graphql` })),
      ),
      endpoints,
      authenticate: undefined,
      issuer: issuer.url,
      audience: 'homeward',
      organisations: hub.shared.organisations,
      gatewaySecret: GATEWAY_SECRET,
    });
    authorization = `Bearer ${await issuer.token({
      sub: 'medway-out-of-hours-first',
      organisation: 'authority.medway',
      roles: ['out-of-hours-worker'],
    })}`;
    await decide(hub, await beginStory(hub), [toMedway()]);
    await hub.drain();
  });
  afterAll(async () => {
    await gateway.stop();
    for (const close of closers) await close();
    await hub.close();
    await issuer.close();
  });

  const delivery = async (): Promise<{ id: string; changeCursor: string }> => {
    const { body } = await ask(gateway.url, INBOX, {}, { authorization });
    const { edges } = (body.data as { inbox: { edges: { node: { id: string; changeCursor: string } }[] } }).inbox;
    return edges[0]?.node ?? { id: '', changeCursor: '' };
  };

  it('answers from every replica alike', async () => {
    const answers = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      const { status, body } = await ask(gateway.url, INBOX, {}, { authorization });
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      answers.add(JSON.stringify(body.data));
    }
    expect(answers.size).toBe(1);
    expect((await delivery()).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is the only way to them: their own ports refuse the same token, by request and by socket', async () => {
    for (const url of Object.values(endpoints).flat()) {
      const { status, body } = await ask(url, INBOX, {}, { authorization });
      expect([status, body.data, body.errors?.[0]?.extensions['code']]).toEqual([403, undefined, 'FORBIDDEN']);
      const listening = listenOverWebSocket(url, CHANGES, { authorization });
      await listening.ended;
      expect(listening.results.some(({ data }) => data)).toBe(false);
    }
  });

  it('keeps the code and the correlation id of a service that refuses', async () => {
    const mutation = 'mutation { acceptDelivery(id: "019aa000-0000-7000-8000-000000000000") { id } }';
    const { body, headers } = await ask(gateway.url, mutation, {}, { authorization, 'x-request-id': 'replicas-refused-1' });
    expect(headers.get('x-request-id')).toBe('replicas-refused-1');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', correlationId: 'replicas-refused-1' });
  });

  it('passes on what changes at one replica to those who listen at either, over SSE and over graphql-ws', async () => {
    const { id, changeCursor } = await delivery();
    before = changeCursor;
    const listening: Listening[] = [
      listenOverSse(gateway.url, CHANGES, { authorization }),
      listenOverWebSocket(gateway.url, CHANGES, { authorization }),
      listenOverSse(gateway.url, CHANGES, { authorization }),
      listenOverWebSocket(gateway.url, CHANGES, { authorization }),
    ];
    await new Promise((wait) => setTimeout(wait, 500));
    const { body } = await ask(
      gateway.url,
      'mutation($id: ID!) { acceptDelivery(id: $id) { id state } }',
      { id },
      { authorization },
    );
    expect(body).toEqual({ data: { acceptDelivery: { id, state: 'ACCEPTED' } } });
    await until(() => listening.every(({ results }) => results.length > 0));
    for (const { results } of listening) {
      expect(results.at(-1)?.errors).toBeUndefined();
      expect(results.at(-1)?.data).toMatchObject({ inboxChanged: { id, state: 'ACCEPTED', changeCursor: expect.any(String) } });
    }
    for (const { leave } of listening) leave();
    await Promise.all(listening.map(({ ended }) => Promise.race([ended, new Promise((wait) => setTimeout(wait, 500))])));
  });

  it('gives at once what changed behind a cursor, and refuses one that is none', async () => {
    const since = (cursor: string): string => `subscription { inboxChanged(after: "${cursor}") { id state } }`;
    const caughtUp = listenOverSse(gateway.url, since(before), { authorization });
    await until(() => caughtUp.results.length > 0);
    expect(caughtUp.results[0]).toMatchObject({ data: { inboxChanged: { state: 'ACCEPTED' } } });
    caughtUp.leave();
    const refused = listenOverSse(gateway.url, since('no-cursor'), { authorization });
    await refused.ended;
    expect(refused.results[0]?.errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });
});
