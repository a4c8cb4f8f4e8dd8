import { AppError } from '../errors/app-error';

/** An open stream asks this often whether its token still stands, also when it was not told that tokens have been revoked. */
export const ASK_EVERY_MS = 10_000;

/**
 * Asks again and again whether whoever keeps a stream open may still do so, and calls `ended` once, when not. An issuer or a list that cannot
 * be asked ends nothing: each event that is shown is asked for anew, and refused then.
 *
 * @param stands rejects with AppError UNAUTHENTICATED or FORBIDDEN when the token is no longer good
 * @param onRevocation as of the authenticator
 * @returns how to stop watching
 */
export function watchToken(
  stands: () => Promise<unknown>,
  onRevocation: (listener: () => void) => () => void,
  ended: (reason: AppError) => void,
): () => void {
  let over = false;
  const ask = (): void =>
    void stands().catch((reason: unknown) => {
      if (over || !(reason instanceof AppError) || !['UNAUTHENTICATED', 'FORBIDDEN'].includes(reason.code)) return;
      stop();
      ended(reason);
    });
  const timer = setInterval(ask, ASK_EVERY_MS);
  timer.unref();
  const forget = onRevocation(ask);
  const stop = (): void => {
    over = true;
    clearInterval(timer);
    forget();
  };
  return stop;
}
