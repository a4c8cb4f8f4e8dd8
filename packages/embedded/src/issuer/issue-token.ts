import { Refusal } from '../refusal';
import { readClientSecrets } from './issuer-secrets';
import { findPersona } from './personas';

export interface TokenRequest {
  issuerUrl: string;
  /** The directory of the issuer, where the personas' client secrets are. */
  dir: string;
  persona: string;
}

export interface IssuedToken {
  accessToken: string;
  /** From now. */
  expiresInSeconds: number;
}

/**
 * Asks the issuer's token endpoint, as any client does.
 * @throws Refusal for an unknown persona, unreadable secrets, or an issuer that does not answer.
 */
export async function issueToken({ issuerUrl, dir, persona }: TokenRequest): Promise<IssuedToken> {
  if (!findPersona(persona)) throw new Refusal(`There is no persona "${persona}": homeward token --list names them all.`);
  const secret = readClientSecrets(dir)?.[persona];
  if (!secret) throw new Refusal(`The secret of ${persona} cannot be read in ${dir}: run this as the user who started the hub.`);
  const discovery = await answerOf(issuerUrl, `${issuerUrl}/.well-known/openid-configuration`);
  const answer = await answerOf(issuerUrl, String(discovery.token_endpoint), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${persona}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return { accessToken: String(answer.access_token), expiresInSeconds: Number(answer.expires_in) };
}

async function answerOf(issuerUrl: string, url: string, request?: RequestInit): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    throw new Refusal(`The issuer at ${issuerUrl} does not answer: see that the hub is running (homeward doctor).`, {
      cause: error,
    });
  }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return body;
  const reason = String(body.error_description ?? body.error ?? `status ${response.status}`);
  throw new Refusal(`The issuer at ${issuerUrl} gives no token (${reason}): restart the hub so that both have the same secrets.`);
}
