import express, { Router, type Response } from 'express';
import { AppError } from '../errors/app-error';
import { createGatewaySeal, FROM_GATEWAY } from '../identity/gateway-seal';
import type { Platform } from '../platform/platform';

export const REVOCATIONS_PATH = '/revocations';
export const LOGOUT_PATH = '/backchannel-logout';

/** What is added in a few seconds is little; a gateway that begins asks several times. */
const MOST_AT_ONCE = 10_000;

/**
 * `GET /revocations?after=<id>`: the list of revoked tokens, for a gateway, which has no database and proves that it is one.
 * `POST /backchannel-logout`: the issuer's word that somebody has signed out (OpenID Connect Back-Channel Logout), proven by its signature.
 */
export function sessionRoutes({
  settings,
  clocks,
  sessions,
  log,
}: Pick<Platform, 'settings' | 'clocks' | 'sessions' | 'log'>): Router {
  const router = Router();
  const seal = createGatewaySeal(settings.gatewaySecret, clocks.system);

  router.get(REVOCATIONS_PATH, async (request, response) => {
    response.set('cache-control', 'no-store');
    if (!seal.isOfRequest(request.get(FROM_GATEWAY), REVOCATIONS_PATH)) return void response.status(404).end();
    const after = Number(request.query['after'] ?? 0);
    try {
      const added = await sessions.revocations.after(Number.isSafeInteger(after) ? after : 0);
      response.json({ revocations: added.slice(0, MOST_AT_ONCE) });
    } catch {
      response.status(503).end();
    }
  });

  router.post(LOGOUT_PATH, express.urlencoded({ extended: false, limit: '32kb' }), async (request, response) => {
    const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
    try {
      await sessions.logout(typeof token === 'string' ? token : '');
      response.set('cache-control', 'no-store').status(200).end();
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ error }, 'A logout failed for an unforeseen reason.');
      answerLogoutFault(response, error);
    }
  });
  return router;
}

function answerLogoutFault(response: Response, error: unknown): void {
  const { status, body } = logoutFault(error);
  response.set('cache-control', 'no-store').status(status).json(body);
}

/** As section 2.8 of the specification has it: 400 and why, also for a token that was told before. */
export function logoutFault(error: unknown): { status: number; body: object } {
  const code = error instanceof AppError ? error.code : 'INTERNAL';
  const description = error instanceof AppError ? error.message : 'The logout could not be worked. Send it again in a moment.';
  const status = code === 'NOT_FOUND' ? 404 : code === 'UPSTREAM_UNAVAILABLE' ? 503 : code === 'INTERNAL' ? 500 : 400;
  return { status, body: { error: status === 400 ? 'invalid_request' : 'server_error', error_description: description } };
}
