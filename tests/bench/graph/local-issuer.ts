import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Claims {
  sub: string;
  name: string;
  organisation: string;
  roles: readonly string[];
}

export interface LocalIssuer {
  url: string;
  /** Good for two hours, longer than any run. */
  token(claims: Claims): Promise<string>;
  stop(): void;
}

/** An OpenID Connect issuer as a verifier sees it: discovery, keys, and tokens that are signed with them. */
export async function startLocalIssuer(): Promise<LocalIssuer> {
  const { exportJWK, generateKeyPair, SignJWT } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
  let url = '';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: ({ sub, ...claims }) =>
      new SignJWT({ ...claims, kind: 'person' })
        .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
        .setIssuer(url)
        .setAudience('homeward')
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime('2h')
        .sign(privateKey),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
