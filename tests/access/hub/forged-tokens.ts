import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, importJWK, SignJWT, type JWTHeaderParameters } from 'jose';
import type { PlayedHub } from './open-played-hub';

type Claims = Record<string, unknown>;
type SigningKey = JsonWebKey & { kid: string };

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

/** Whoever is pretended to be is one who could read a child's record. */
export function forgery({ process }: PlayedHub) {
  const { issuerUrl } = process.hub.facts;
  const kept = readFileSync(path.join(process.dataDir, 'issuer/signing-keys.json'), 'utf8');
  const [own] = (JSON.parse(kept) as { keys: SigningKey[] }).keys as [SigningKey];
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

  const claims = (changed: Claims = {}): Claims => ({
    iss: issuerUrl,
    aud: 'homeward',
    sub: 'rochdale-team-manager',
    name: 'Tariq Bellwood',
    organisation: 'authority.rochdale',
    roles: ['team-manager'],
    kind: 'person',
    iat: seconds(-10),
    exp: seconds(600),
    ...changed,
  });
  const header = (changed: object = {}): JWTHeaderParameters => ({ alg: 'RS256', kid: own.kid, ...changed });

  return {
    issuerUrl,
    /** By the hub's own issuer. */
    signed: async (changed?: Claims, headed?: object): Promise<string> =>
      new SignJWT(claims(changed)).setProtectedHeader(header(headed)).sign(await importJWK(own as never, 'RS256')),
    /** By a key that somebody made, under the issuer's name. */
    signedByStranger: (changed?: Claims, headed?: object): Promise<string> =>
      new SignJWT(claims(changed)).setProtectedHeader(header(headed)).sign(stranger.privateKey),
    strangersKey: () => exportJWK(stranger.publicKey),
    unsigned: (alg: string): string => `${base64url({ alg, kid: own.kid })}.${base64url(claims())}.`,
    /** With the public key, which everybody knows, taken for a shared secret. */
    signedWithPublicKey: (): string => {
      const spki = createPublicKey({ key: own, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
      const said = `${base64url({ alg: 'HS256', kid: own.kid })}.${base64url(claims())}`;
      return `${said}.${createHmac('sha256', spki).update(said).digest('base64url')}`;
    },
    seconds,
  };
}
export type Forgery = ReturnType<typeof forgery>;
