import { startIssuer, type Issuer } from '../../fixtures/issuer';
import { knownOrganisations } from '../../fixtures/organisations';
import { ask, startTestGateway, type Started } from '../../fixtures/start';

const QUERY = '{ child(id: "1") { id } }';

describe('whoever asks the graph', () => {
  let issuer: Issuer;
  let stranger: Issuer;
  let gateway: Started;
  beforeAll(async () => {
    [issuer, stranger] = await Promise.all([startIssuer(), startIssuer()]);
    gateway = await startTestGateway({
      authenticate: undefined,
      issuer: issuer.url,
      audience: 'homeward',
      organisations: knownOrganisations,
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([issuer.close(), stranger.close()]);
  });

  const asking = async (token: string | undefined) =>
    ask(gateway.url, QUERY, {}, { authorization: token === undefined ? '' : `Bearer ${token}` });

  it('is answered with a token of the issuer', async () => {
    const { status, body } = await asking(await issuer.token());
    expect(status).toBe(200);
    expect(body).toEqual({ data: { child: { id: '1' } } });
  });

  it.each([
    ['no token', async () => undefined],
    ['a token that is none', async () => 'not-a-token'],
    ['an expired token', () => issuer.token({ lastsSeconds: -30 })],
    ['a token for another audience', () => issuer.token({ aud: 'another' })],
    ['a token of another issuer', () => stranger.token()],
    ['a token of a stranger who says it is the issuer', () => stranger.token({ iss: issuer.url })],
    ['a token of an organisation that the hub does not know', () => issuer.token({ organisation: 'authority.atlantis' })],
  ])('is refused with %s, before anything is planned', async (_what, make) => {
    gateway.records.seen.headers.length = 0;
    const { status, headers, body } = await asking(await make());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Bearer');
    expect(headers.get('content-type')).toContain('application/json');
    expect(body.data).toBeUndefined();
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(/\w+.*\./),
        extensions: { code: 'UNAUTHENTICATED', correlationId: headers.get('x-request-id') },
      },
    ]);
    expect(gateway.records.seen.headers).toHaveLength(0);
  });

  it('is refused as a GraphQL response where it was asked for one', async () => {
    const { status, headers } = await ask(
      gateway.url,
      QUERY,
      {},
      { authorization: '', accept: 'application/graphql-response+json' },
    );
    expect(status).toBe(401);
    expect(headers.get('content-type')).toContain('application/graphql-response+json');
  });

  it('is refused with a token that grants nothing, before anything is planned', async () => {
    gateway.records.seen.headers.length = 0;
    const { status, body } = await asking(await issuer.token({ roles: ['baker'] }));
    expect(status).toBe(403);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', remedy: expect.any(String) });
    expect(gateway.records.seen.headers).toHaveLength(0);
  });

  it('is told so when the issuer cannot be reached, and is not let in', async () => {
    const gone = await startTestGateway({
      authenticate: undefined,
      issuer: 'http://127.0.0.1:9',
      audience: 'homeward',
      organisations: knownOrganisations,
    });
    const { status, body } = await ask(gone.url, QUERY, {}, { authorization: `Bearer ${await issuer.token()}` });
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    await gone.stop();
  });

  it('has their token, request id and purpose sent on to the subgraphs, and nothing else', async () => {
    const token = await issuer.token();
    gateway.records.seen.headers.length = 0;
    await ask(
      gateway.url,
      QUERY,
      {},
      {
        authorization: `Bearer ${token}`,
        'x-request-id': 'police-42.a_b',
        'x-purpose': 'FIND_CHILD',
        cookie: 'session=1',
        'x-forwarded-for': '10.0.0.1',
        'x-organisation': 'authority.medway',
      },
    );
    expect(gateway.records.seen.headers).toEqual([
      { authorization: `Bearer ${token}`, 'x-request-id': 'police-42.a_b', 'x-purpose': 'FIND_CHILD' },
    ]);
  });

  it('cannot start a gateway without an issuer', async () => {
    await expect(startTestGateway({ authenticate: undefined })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'OIDC_ISSUER' },
    });
  });
});
