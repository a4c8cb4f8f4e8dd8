import { randomBytes } from 'node:crypto';
import { clientSecretsOf, signingKeysOf } from './issuer-secrets';
import { findPersona, PERSONAS } from './personas';

export const AUDIENCE = 'homeward';
const TOKEN_SECONDS = 3600;
/** Resource indicators are absolute URIs (RFC 8707); the audience that the tokens carry is the plain name. */
const RESOURCE = 'urn:homeward:graph';

/** Tokens of this issuer carry all that is needed to check them, so that nothing is stored. Clients are fixed at the start. */
class NothingStored {
  upsert(): Promise<void> {
    return Promise.resolve();
  }
  find(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
  destroy(): Promise<void> {
    return Promise.resolve();
  }
}

/** Client credentials alone, one confidential client for each persona, and access tokens that say who the persona is. */
export function providerConfiguration(dir: string): object {
  const secrets = clientSecretsOf(dir);
  const resourceServer = {
    audience: AUDIENCE,
    scope: '',
    accessTokenTTL: TOKEN_SECONDS,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
  return {
    adapter: NothingStored,
    jwks: signingKeysOf(dir),
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    clients: PERSONAS.map(({ name }) => ({
      client_id: name,
      client_secret: secrets[name],
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
    })),
    scopes: ['openid'],
    responseTypes: ['none'],
    clientAuthMethods: ['client_secret_basic'],
    ttl: { ClientCredentials: TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => resourceServer,
      },
    },
    extraTokenClaims: (_context: unknown, token: { clientId?: string }) => claimsOf(token.clientId),
  };
}

function claimsOf(clientId: string | undefined): object | undefined {
  const persona = findPersona(clientId ?? '');
  if (!persona) return undefined;
  return { name: persona.displayName, organisation: persona.organisation, roles: persona.roles, kind: persona.kind };
}
