import { composeSupergraph, startGateway, type RunningGateway } from '@homeward/gateway';
import {
  createNotificationRouting,
  notificationRoutingEntities,
  notificationRoutingMigrations,
} from '@homeward/notification-routing';
import {
  CERTIFICATE_HEADER,
  revokeAsOperator,
  serveSubgraph,
  type RevocationKind,
  type ServedSubgraph,
} from '@homeward/service-kit';
import { openTestHub, type TestHub } from '@homeward/testkit';
import { CERTIFICATES } from '../../gateway/fixtures/certificates';
import { startIssuer, type Issuer } from '../../gateway/fixtures/issuer';
import { listeningLog, type LogLine } from '../../gateway/fixtures/start';
import { listenOverSse, listenOverWebSocket, type Listening } from '../../gateway/fixtures/subscribe';
import { codesOf, send } from './hub/send';

const QUERY = '{ inbox(first: 1) { edges { node { id } } } }';
const INBOX_CHANGED = 'subscription { inboxChanged { id } }';
const SERVICE = {
  name: 'notification-routing' as const,
  migrations: notificationRoutingMigrations,
  entities: notificationRoutingEntities,
  create: createNotificationRouting,
};

/** A gateway and a service as they are deployed: two servers with a network between, and a list of revoked tokens each. */
describe('a token that is taken back, on a hub of several processes', () => {
  let issuer: Issuer;
  let hub: TestHub;
  let service: ServedSubgraph;
  let gateway: RunningGateway;
  const lines: LogLine[] = [];

  beforeAll(async () => {
    issuer = await startIssuer();
    hub = await openTestHub({
      services: [SERVICE],
      environment: { OIDC_ISSUER: issuer.url, OIDC_LOGOUT_AUDIENCE: 'workspace' },
    });
    const built = hub.service('notification-routing');
    service = await serveSubgraph(built, hub.platform('notification-routing'), { port: 0 });
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([{ name: built.name, sdl: built.subgraph.sdl, url: service.url }]),
      port: 0,
      issuer: issuer.url,
      audience: 'homeward',
      organisations: hub.shared.organisations,
      gatewaySecret: hub.shared.settings.gatewaySecret,
      clock: hub.clocks.system,
      log: listeningLog(lines),
      production: false,
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await service.close();
    await hub.close();
    await issuer.close();
  });

  const entrances = (): [string, string][] => [
    ['the gateway', gateway.url],
    ["the service's own port", service.url],
  ];
  const token = (claims: object = {}): Promise<string> => {
    const aheadSeconds = (hub.clocks.system.now().getTime() - Date.now()) / 1000;
    return issuer.token({ lastsSeconds: aheadSeconds + 600, ...claims });
  };
  const codes = async (url: string, by: string, headers = {}): Promise<string[]> =>
    codesOf(await send(url, { token: by, query: QUERY, headers }));

  /** By the operator's command; then half a minute passes by the system clock, and somebody else asks. */
  const takeBack = async (kind: RevocationKind, value: string): Promise<void> => {
    const at = hub.clocks.system.now();
    await revokeAsOperator(hub.databaseUrl, { kind, value, because: 'A laptop was stolen.', by: 'vic', at });
    hub.clocks.advanceSystem(30_000);
    const somebodyElse = await token({ sub: 'somebody-else', jti: 'x', sid: 'x' });
    for (const [, url] of entrances()) expect(await codes(url, somebodyElse)).toEqual([]);
  };

  it.each([
    ['TOKEN', { jti: 'stolen' }, 'stolen'],
    ['SESSION', { sid: 'stolen-session' }, 'stolen-session'],
    ['SUBJECT', { sub: 'stolen-from' }, 'stolen-from'],
  ] as const)('by its %s is refused at both entrances half a minute later', async (kind, claims, value) => {
    const taken = await token(claims);
    for (const [, url] of entrances()) expect(await codes(url, taken)).toEqual([]);
    await takeBack(kind, value);
    for (const [, url] of entrances()) expect(await codes(url, taken)).toEqual(['UNAUTHENTICATED']);
  });

  it('does not outlive itself in a subscription: the stream ends at both entrances', async () => {
    const authorization = `Bearer ${await token({ jti: 'listening' })}`;
    const streams: Listening[] = [
      listenOverSse(gateway.url, INBOX_CHANGED, { authorization }),
      listenOverWebSocket(gateway.url, INBOX_CHANGED, { authorization }),
      listenOverWebSocket(service.url, INBOX_CHANGED, { authorization }),
    ];
    let ended = 0;
    for (const stream of streams) void stream.ended.then(() => (ended += 1));
    await codes(gateway.url, await token());
    expect(ended).toBe(0);
    await takeBack('TOKEN', 'listening');
    await Promise.all(streams.map((stream) => stream.ended));
    for (const { results } of streams) expect(JSON.stringify(results.at(-1))).toMatch(/revoked/);
  });

  it('is learnt of by the gateway itself, which refuses before it asks a service', async () => {
    const taken = await token({ jti: 'refused-at-once' });
    expect(await codes(gateway.url, taken)).toEqual([]);
    await takeBack('TOKEN', 'refused-at-once');
    const { status } = await send(gateway.url, { token: taken, query: '{ __typename }' });
    expect(status).toBe(401);
    expect(lines.filter(({ sentence }) => sentence.includes('No service tells'))).toEqual([]);
  });

  it("is ended by the issuer's logout token, which the gateway hands on, and by no other token", async () => {
    const signedIn = await token({ sid: 'signs-out' });
    const tell = (logout: string): Promise<Response> =>
      fetch(new URL('/backchannel-logout', gateway.url), { method: 'POST', body: new URLSearchParams({ logout_token: logout }) });
    const refused = await tell(await token());
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_request' })]);
    expect(await codes(gateway.url, signedIn)).toEqual([]);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    expect((await tell(await token({ aud: 'workspace', jti: 'told', sid: 'signs-out', events }))).status).toBe(200);
    expect(await codes(service.url, signedIn)).toEqual(['UNAUTHENTICATED']);
  });

  it('and one that is bound is refused at both entrances with a certificate that is only said', async () => {
    const { police } = CERTIFICATES;
    const bound = await token({ cnf: { 'x5t#S256': police.thumbprint } });
    for (const [, url] of entrances())
      for (const said of [police.thumbprint, `1.${police.thumbprint}.${'A'.repeat(43)}`, encodeURIComponent(police.cert)])
        expect(await codes(url, bound, { [CERTIFICATE_HEADER]: said })).toEqual(['UNAUTHENTICATED']);
  });
});
