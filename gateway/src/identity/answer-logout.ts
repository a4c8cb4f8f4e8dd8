import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOGOUT_PATH, logoutFault } from '@homeward/service-kit';
import { answerJson } from '../server/answer-json';
import { readAtMost, TOO_LONG } from '../server/read-body';

const LONGEST_LOGOUT = 32 * 1024;
const NOT_KEPT = { 'cache-control': 'no-store' };

/** The issuer's word that somebody has signed out (OpenID Connect Back-Channel Logout); false when the request is for something else. */
export async function answerLogout(
  request: IncomingMessage,
  response: ServerResponse,
  logout: (logoutToken: string) => Promise<void>,
): Promise<boolean> {
  if (request.method !== 'POST' || request.url?.split('?', 1)[0] !== LOGOUT_PATH) return false;
  const body = await readAtMost(request, LONGEST_LOGOUT);
  if (body === TOO_LONG) {
    answerJson(response, 413, { error: 'invalid_request' }, { ...NOT_KEPT, connection: 'close' });
    return true;
  }
  try {
    await logout(new URLSearchParams(body.toString('utf8')).get('logout_token') ?? '');
    answerJson(response, 200, {}, NOT_KEPT);
  } catch (error) {
    const fault = logoutFault(error);
    answerJson(response, fault.status, fault.body, NOT_KEPT);
  }
  return true;
}
