import { accessSync, constants } from 'node:fs';
import { createConnection } from 'node:net';
import type { HubDirectory } from '../hub/hub-directory';
import type { HubFacts } from '../hub/hub-file';
import { type Finding, notWell, well } from './finding';

const PATIENCE_MS = 5_000;
const OLDEST_NODE = [20, 19] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (recent) return well('Node', version);
  return notWell('Node', `${version} is older than the hub was made for`, `install ${OLDEST_NODE.join('.')} or later`);
}

export function checkDirectory({ root }: HubDirectory): Finding {
  try {
    accessSync(root, constants.R_OK | constants.W_OK);
    return well('Data directory', root);
  } catch {
    return notWell('Data directory', `${root} cannot be written by this user`, 'run this as the user who started the hub');
  }
}

export async function checkGateway({ graphUrl }: HubFacts): Promise<Finding> {
  const answer = await ask(new URL('/ready', graphUrl));
  if (answer?.ok) return well('Gateway', graphUrl);
  const fault = answer ? `${graphUrl} is not ready (status ${answer.status})` : `nothing answers at ${graphUrl}`;
  return notWell('Gateway', fault, 'see what the hub wrote on its terminal, then restart it');
}

export async function checkIssuer({ issuerUrl, embeddedIssuer }: HubFacts): Promise<Finding> {
  const answer = await ask(new URL(`${issuerUrl.replace(/\/$/, '')}/.well-known/openid-configuration`));
  if (answer?.ok) return well('Issuer', issuerUrl);
  const fault = answer ? `${issuerUrl} has no discovery document (status ${answer.status})` : `nothing answers at ${issuerUrl}`;
  return notWell('Issuer', fault, embeddedIssuer ? 'restart the hub' : 'correct OIDC_ISSUER, or start that issuer');
}

export async function checkMailbox({ mailboxUrl }: HubFacts): Promise<Finding> {
  if (!mailboxUrl) return well('Mail', 'handed to SMTP_URL');
  if (await isListening(new URL(mailboxUrl), 25)) return well('Mail', mailboxUrl);
  return notWell('Mail', `nothing answers at ${mailboxUrl}`, 'restart the hub');
}

export async function checkRedis(redisUrl: string): Promise<Finding> {
  const { host } = new URL(redisUrl);
  if (await isListening(new URL(redisUrl), 6379)) return well('Queue', `Redis at ${host}`);
  return notWell('Queue', `nothing answers at ${host}`, 'start Redis or Valkey there, or correct REDIS_URL');
}

async function ask(url: URL): Promise<Response | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.body?.cancel();
    return response;
  } catch {
    return undefined;
  }
}

function isListening({ hostname, port }: URL, usualPort: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port) || usualPort, timeout: PATIENCE_MS });
    const answer = (listening: boolean): void => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
