import { EVENT_VERSIONS, type EventName } from '@homeward/contracts';
import { AppError } from '../errors/app-error';

/** Turns a payload of one version into the next one's. */
export type Upcaster = (payload: Record<string, unknown>) => Record<string, unknown>;

/** `UPCASTERS[name][n]` reads version n. */
export const UPCASTERS: { readonly [N in EventName]?: Readonly<Record<number, Upcaster>> } = {
  'interview.owed': { 1: (payload) => ({ ...payload, terms: [] }) },
};

/** Throws AppError INTERNAL for a version that this process does not know: its writer is newer, and the event waits for a newer reader. */
export function upcast(
  name: EventName,
  version: number,
  payload: Record<string, unknown>,
  upcasters = UPCASTERS,
): Record<string, unknown> {
  const current = EVENT_VERSIONS[name];
  if (version > current) {
    throw new AppError(
      'INTERNAL',
      `Event ${name} is of version ${version}; this process reads up to ${current}. Deploy the newer version here too.`,
      {
        retryable: true,
      },
    );
  }
  let read = payload;
  for (let at = version; at < current; at += 1) {
    const step = upcasters[name]?.[at];
    if (step === undefined)
      throw new AppError('INTERNAL', `Nothing turns version ${at} of event ${name} into version ${at + 1}.`);
    read = step(read);
  }
  return read;
}
