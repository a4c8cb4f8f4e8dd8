import { setTimeout as pause } from 'node:timers/promises';
import { decodeCursor, encodeCursor, invalidInput, type Caller, type Database, type Signals } from '@homeward/service-kit';
import { deliveryStore, type Change } from '../../store/delivery.store';
import { audiencesOf } from '../routing/audience';
import { inboxTopic } from './inbox-topic';

type Behind = Omit<Change, 'id'>;

const PAGE = 100;
/** While a change is seen that cannot be passed on yet, because an older transaction is still open. */
const UNSETTLED_MS = 50;
/** A wake-up may be lost. */
const LOOK_AGAIN_MS = 5_000;
const HIGHEST_CHANGE = '9223372036854775807';

const isCounted = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= BigInt(HIGHEST_CHANGE);

/** The ids of deliveries that changed. */
export type FollowInbox = (caller: Caller, after: string | null) => Promise<AsyncIterableIterator<string>>;

export const changeCursor = ({ changedIn, change }: Behind): string => encodeCursor([changedIn, change]);

/**
 * The ids of what changes in the caller's inbox, behind the cursor, or from now on. Wake-ups only say that something may have changed:
 * what is passed on is read behind the cursor, up to where no older transaction is open, so that nothing is missed in between.
 */
export function createFollowInbox(database: Database, signals: Signals): FollowInbox {
  async function start(caller: Caller, after: string | null): Promise<Behind> {
    if (after === null) {
      const { settled } = await database.read(caller, (tx) => deliveryStore.unsettled(tx));
      return { changedIn: settled, change: HIGHEST_CHANGE };
    }
    const [changedIn = '', change = ''] = decodeCursor(after, 2).map(String);
    if (![changedIn, change].every(isCounted))
      throw invalidInput('after', 'This is no cursor of your inbox. Pass on the `changeCursor` of a delivery, unchanged.');
    return { changedIn, change };
  }

  const read = (caller: Caller, after: Behind): Promise<{ changes: Change[]; more: boolean }> =>
    database.read(caller, async (tx) => {
      const { more } = await deliveryStore.unsettled(tx);
      return { changes: await deliveryStore.changesAfter(tx, audiencesOf(tx.viewer.roles), after, PAGE), more };
    });

  async function* follow(
    caller: Caller,
    from: Behind,
    wakeUps: AsyncIterator<void>,
    stop: AbortSignal,
  ): AsyncGenerator<string, void> {
    let cursor = from;
    let woken = wakeUps.next();
    while (!stop.aborted) {
      const { changes, more } = await read(caller, cursor);
      for (const change of changes) {
        cursor = change;
        yield change.id;
      }
      if (changes.length === PAGE) continue;
      const wakeUp = await Promise.race([woken, pauseUnless(stop, more ? UNSETTLED_MS : LOOK_AGAIN_MS)]);
      if (wakeUp?.done) return;
      if (wakeUp) woken = wakeUps.next();
    }
  }

  return async function followInbox(caller, after) {
    const stop = new AbortController();
    const wakeUps = signals.subscribe(inboxTopic(caller.viewer.organisationId))[Symbol.asyncIterator]();
    const changes = follow(caller, await start(caller, after), wakeUps, stop.signal);
    const stream: AsyncIterableIterator<string> = {
      next: () => changes.next(),
      // A generator that waits cannot be ended from outside: its wait is ended first.
      return() {
        stop.abort();
        void wakeUps.return?.();
        return changes.return();
      },
      [Symbol.asyncIterator]() {
        return stream;
      },
    };
    return stream;
  };
}

const pauseUnless = (stop: AbortSignal, ms: number): Promise<undefined> =>
  pause(ms, undefined, { ref: false, signal: stop }).catch(() => undefined);
