import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWK } from 'jose' with { 'resolution-mode': 'import' };
import { systemClock } from '../clocks/create-clocks';
import { loadJose } from '../identity/jose';

export interface TokenOptions {
  /** Seconds from now; negative for one that has expired. */
  expiresIn?: number;
  notBeforeIn?: number;
  audience?: string;
  issuer?: string;
  /** Seconds from now at which it says it was issued; now, when not given. */
  issuedIn?: number;
  /** The type in the header; none, when not given. */
  type?: string;
}

export interface TestIssuer {
  url: string;
  /** A token signed by the newest key. Claims are those of `persona` with the given ones put over them; undefined takes one out. */
  token(claims?: Record<string, unknown>, options?: TokenOptions): Promise<string>;
  /** From now on another key signs; the old one is no longer published. */
  rotate(algorithm?: string): Promise<void>;
  /** How often the keys have been fetched. */
  readonly keyReads: number;
  readonly discoveries: number;
  close(): Promise<void>;
}

/** Somebody of an authority, who may read. */
const PERSONA = {
  sub: 'noor-hartley',
  name: 'Noor Hartley',
  organisation: 'authority.rochdale',
  roles: ['front-door-worker'],
  kind: 'person',
};

/** A real issuer as far as a subgraph can see: discovery and keys over HTTP, tokens signed by those keys. */
export async function startTestIssuer(port = 0): Promise<TestIssuer> {
  const jose = await loadJose();
  let key: { privateKey: CryptoKey; jwk: JWK; algorithm: string; kid: string };
  let made = 0;
  const counts = { keys: 0, discoveries: 0 };

  const rotate = async (algorithm = 'RS256'): Promise<void> => {
    const { privateKey, publicKey } = await jose.generateKeyPair(algorithm, { extractable: true });
    const kid = `key-${++made}`;
    key = { privateKey, algorithm, kid, jwk: { ...(await jose.exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
  };
  await rotate();

  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration') {
      counts.discoveries++;
      response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
    } else {
      counts.keys++;
      response.end(JSON.stringify({ keys: [key.jwk] }));
    }
  });
  await new Promise<void>((done) => void server.listen(port, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    rotate,
    get keyReads() {
      return counts.keys;
    },
    get discoveries() {
      return counts.discoveries;
    },
    async token(claims = {}, { expiresIn = 300, notBeforeIn, audience = 'homeward', issuer = url, issuedIn = 0, type } = {}) {
      const now = Math.floor(systemClock.now().getTime() / 1000);
      const jwt = new jose.SignJWT({ ...PERSONA, ...claims })
        .setProtectedHeader({ alg: key.algorithm, kid: key.kid, ...(type === undefined ? {} : { typ: type }) })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now + issuedIn)
        .setExpirationTime(now + expiresIn);
      if (notBeforeIn !== undefined) jwt.setNotBefore(now + notBeforeIn);
      return jwt.sign(key.privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
