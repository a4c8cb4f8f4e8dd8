import {
  AppError,
  createRevocations,
  FROM_GATEWAY,
  LOGOUT_PATH,
  NO_REVOCATIONS,
  REVOCATIONS_PATH,
  type Clock,
  type GatewaySeal,
  type Log,
  type Revocation,
  type Revocations,
} from '@homeward/service-kit';
import type { Whereabouts } from '../server/reachability';

const ANSWER_WITHIN_MS = 3_000;

type Services = Readonly<Record<string, Whereabouts>>;

const addressesOf = (services: Services): URL[] =>
  Object.values(services).flatMap((where) => (where === 'in-process' ? [] : where));

/** Asks one service after the other, until one answers: what one knows, all know. */
async function askAny(
  services: Services,
  path: string,
  request: RequestInit,
  isAnswer: (response: Response) => boolean,
): Promise<Response> {
  let fault: unknown = new Error('There is no service to ask.');
  for (const address of addressesOf(services)) {
    try {
      const response = await fetch(new URL(path, address), { ...request, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
      if (isAnswer(response)) return response;
      fault = new Error(`${path} answered ${response.status}.`);
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

export interface SessionsOfServicesOptions {
  services: Services;
  seal: GatewaySeal;
  clock: Clock;
  clockSkewSeconds: number;
  log: Log;
}

/**
 * The list of revoked tokens, as a service knows it: a gateway has no database. While none tells it, the gateway goes on, and says so in the
 * log once: the services refuse for themselves.
 */
export function revocationsOfServices({ services, seal, clock, clockSkewSeconds, log }: SessionsOfServicesOptions): Revocations {
  if (addressesOf(services).length === 0) return NO_REVOCATIONS;
  let silent = false;
  const read = async (after: number): Promise<Revocation[]> => {
    try {
      const headers = { [FROM_GATEWAY]: seal.ofRequest(REVOCATIONS_PATH) };
      const response = await askAny(services, `${REVOCATIONS_PATH}?after=${after}`, { headers }, ({ ok }) => ok);
      const { revocations } = (await response.json()) as { revocations: Revocation[] };
      silent = false;
      return revocations;
    } catch (error) {
      if (!silent) log.warn({ error }, 'No service tells which tokens are revoked. Each still refuses them itself.');
      silent = true;
      throw error;
    }
  };
  return createRevocations({ read, systemClock: clock, clockSkewSeconds, whenUnknown: 'go on' });
}

/** Hands a logout token on to a service, which verifies it. */
export function logoutAtServices(services: Services): (logoutToken: string) => Promise<void> {
  return async (logoutToken) => {
    const body = new URLSearchParams({ logout_token: logoutToken });
    const asked = askAny(services, LOGOUT_PATH, { method: 'POST', body }, ({ status }) => status < 500);
    const response = await asked.catch((cause: unknown) => {
      throw new AppError('UPSTREAM_UNAVAILABLE', 'No service takes the logout. Send it again in a moment.', { cause });
    });
    if (response.ok) return;
    const { error_description: said } = (await response.json().catch(() => ({}))) as { error_description?: unknown };
    throw new AppError('INVALID_INPUT', typeof said === 'string' ? said : 'The logout was refused.');
  };
}
