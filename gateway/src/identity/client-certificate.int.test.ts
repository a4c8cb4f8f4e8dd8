import https from 'node:https';
import { CERTIFICATE_HEADER, createGatewaySeal } from '@homeward/service-kit';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { CERTIFICATES, type Certificate } from '../../fixtures/certificates';
import { startIssuer, type Issuer } from '../../fixtures/issuer';
import { knownOrganisations } from '../../fixtures/organisations';
import { ask, machineClock, startTestGateway, type Started } from '../../fixtures/start';
import type { GatewayOptions } from '../gateway-options';

const QUERY = '{ child(id: "1") { id } }';
const SECRET = 'a secret of the hub for a test';
const { gateway: own, police, somebody } = CERTIFICATES;

let issuer: Issuer;
let bound: string;
beforeAll(async () => {
  issuer = await startIssuer();
  bound = await issuer.token({ cnf: { 'x5t#S256': police.thumbprint } });
});
afterAll(() => issuer.close());

const start = (options: Partial<GatewayOptions>): Promise<Started> =>
  startTestGateway({
    authenticate: undefined,
    issuer: issuer.url,
    audience: 'homeward',
    organisations: knownOrganisations,
    gatewaySecret: SECRET,
    ...options,
  });

/** What a service reads out of the header that a gateway gave it. */
const certificateSeen = (gateway: Started, token = bound): string | undefined =>
  createGatewaySeal(SECRET, machineClock).certificateIn(
    gateway.records.seen.headers.at(-1)?.[CERTIFICATE_HEADER] as string,
    `Bearer ${token}`,
  );

/** fetch has no client certificates. Resolves to the status. */
const askOverTls = (
  { url }: Started,
  {
    certificate,
    headers = {},
    token = bound,
  }: { certificate: Certificate | undefined; headers?: Record<string, string>; token?: string },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = https.request(url, {
      ...(certificate ? { cert: certificate.cert, key: certificate.key } : {}),
      ca: own.cert,
      agent: false,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    });
    request.on('error', reject);
    request.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)));
    request.end(JSON.stringify({ query: QUERY }));
  });

describe('a bound token, at a gateway that takes TLS itself', () => {
  let gateway: Started;
  beforeAll(async () => (gateway = await start({ tls: own })));
  afterAll(() => gateway.stop());

  const askWith = (certificate: Certificate | undefined, headers: Record<string, string> = {}, token = bound): Promise<number> =>
    askOverTls(gateway, { certificate, headers, token });

  it('is taken with its certificate, and the service is told which under a seal', async () => {
    expect(gateway.url).toMatch(/^https:/);
    expect(await askWith(police)).toBe(200);
    expect(certificateSeen(gateway)).toBe(police.thumbprint);
  });

  it('is refused without one, with another, and with the public half alone in a header', async () => {
    gateway.records.seen.headers.length = 0;
    expect(await askWith(undefined)).toBe(401);
    expect(await askWith(somebody)).toBe(401);
    for (const value of [police.thumbprint, encodeURIComponent(police.cert), `:${Buffer.from(police.cert).toString('base64')}:`])
      for (const name of [CERTIFICATE_HEADER, 'client-cert', 'ssl-client-cert', 'x-forwarded-client-cert'])
        expect(await askWith(undefined, { [name]: value })).toBe(401);
    expect(gateway.records.seen.headers).toHaveLength(0);
  });

  it('is refused over a socket that came without the certificate, and taken over one with it', async () => {
    const opened = async (certificate: Certificate | undefined): Promise<unknown> => {
      class Socket extends WebSocket {
        constructor(address: string, protocols?: string | string[]) {
          super(address, protocols, { ca: own.cert, ...(certificate ? { cert: certificate.cert, key: certificate.key } : {}) });
        }
      }
      const url = gateway.url.replace('https', 'wss');
      const client = createClient({
        url,
        webSocketImpl: Socket,
        connectionParams: { authorization: `Bearer ${bound}` },
        retryAttempts: 0,
      });
      try {
        return (await client.iterate({ query: QUERY }).next()).value;
      } catch (closed) {
        return (closed as { code: number }).code;
      } finally {
        void client.dispose();
      }
    };
    expect(await opened(undefined)).toBe(4403);
    expect(await opened(police)).toEqual({ data: { child: { id: '1' } } });
    expect(certificateSeen(gateway)).toBe(police.thumbprint);
  });

  it('leaves an unbound one as it was: with a certificate or without', async () => {
    const token = await issuer.token();
    expect([await askWith(undefined, {}, token), await askWith(somebody, {}, token)]).toEqual([200, 200]);
  });
});

describe('a bound token, at a gateway behind a proxy that takes TLS', () => {
  const der = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '');
  const status = async (gateway: Started, headers: Record<string, string>): Promise<number> =>
    (await ask(gateway.url, QUERY, {}, { authorization: `Bearer ${bound}`, ...headers })).status;

  it.each([
    ['as nginx sends it', () => encodeURIComponent(police.cert), 200],
    ['in the bytes of RFC 9440', () => `:${der(police.cert)}:`, 200],
    ['of somebody else', () => encodeURIComponent(somebody.cert), 401],
    ['that is its thumbprint alone', () => police.thumbprint, 401],
    ['that is none', () => 'garbage%', 401],
  ])('is judged by the certificate in its header %s', async (_, value, expected) => {
    const gateway = await start({ certificateHeader: 'ssl-client-cert', trustedProxies: ['10.9.0.0/16', '127.0.0.1'] });
    expect(await status(gateway, { 'ssl-client-cert': value() })).toBe(expected);
    if (expected === 200) expect(certificateSeen(gateway)).toBe(police.thumbprint);
    expect(await status(gateway, { 'client-cert': value() })).toBe(401); // another header than the one that is set
    await gateway.stop();
  });

  it('is refused with the header of anybody but a known proxy, and where none is set', async () => {
    for (const set of [
      { certificateHeader: 'ssl-client-cert', trustedProxies: ['10.9.0.0/16', '::1'] },
      { trustedProxies: ['127.0.0.1'] },
    ]) {
      const gateway = await start(set);
      expect(await status(gateway, { 'ssl-client-cert': encodeURIComponent(police.cert) })).toBe(401);
      await gateway.stop();
    }
  });

  it("is not to be had by the proxy's own certificate", async () => {
    const gateway = await start({ tls: own, certificateHeader: 'ssl-client-cert', trustedProxies: ['127.0.0.1'] });
    expect(await askOverTls(gateway, { certificate: police })).toBe(401);
    const headers = { 'ssl-client-cert': encodeURIComponent(police.cert) };
    expect(await askOverTls(gateway, { certificate: somebody, headers })).toBe(200);
    await gateway.stop();
  });

  it('cannot be had by a gateway that is told of a proxy that is no address', async () => {
    for (const proxy of ['proxy.example', '10.0.0.0/40', ''])
      await expect(start({ trustedProxies: [proxy] })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'TRUSTED_PROXIES' },
      });
  });
});
