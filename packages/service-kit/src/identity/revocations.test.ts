import * as fc from 'fast-check';
import { unauthenticated, unavailable } from '../errors/app-error';
import {
  createRevocations,
  READ_EVERY_MS,
  RELIED_UPON_MS,
  type Revocation,
  type RevocationKind,
  type Revocations,
} from './revocations';
import { ASK_EVERY_MS, watchToken } from './watch-token';

const BEGIN = Date.parse('2026-11-14T02:10:00Z');

/** A list, as a service's database or a gateway's services would hold it, and a clock that is moved by hand. */
function listed(whenUnknown: 'refuse' | 'go on' = 'refuse', clockSkewSeconds = 0) {
  const all: Revocation[] = [];
  const state = { now: BEGIN, readable: true, reads: 0 };
  const list = createRevocations({
    read: async (after) => {
      state.reads += 1;
      if (!state.readable) throw new Error('gone');
      return all.filter(({ id }) => id > after);
    },
    systemClock: { now: () => new Date(state.now) },
    clockSkewSeconds,
    whenUnknown,
  });
  const revoke = (kind: RevocationKind, value: string, issuedBefore: number | null = null, keptMs = 86_400_000): void => {
    all.push({
      id: all.length + 1,
      kind,
      value,
      issuedBefore: issuedBefore === null ? null : new Date(issuedBefore).toISOString(),
      keepUntil: new Date(state.now + keptMs).toISOString(),
    });
  };
  return { list, state, revoke };
}

const token = (marks: Partial<Parameters<Revocations['includes']>[0]> = {}): Parameters<Revocations['includes']>[0] => ({
  tokenId: 'token-1',
  session: 'session-1',
  subjects: ['noor-hartley'],
  client: 'workspace',
  issuedAt: BEGIN - 60_000,
  ...marks,
});

let open: Revocations | undefined;
afterEach(() => open?.close());

describe('the list of revoked tokens', () => {
  it.each([
    ['TOKEN', 'token-1'],
    ['SESSION', 'session-1'],
    ['SUBJECT', 'noor-hartley'],
    ['CLIENT', 'workspace'],
  ] as const)('names a token by its %s, and no other', async (kind, value) => {
    const { list, revoke } = listed();
    open = list;
    revoke(kind, value);
    expect(await list.includes(token())).toBe(true);
    const other = token({ tokenId: 'token-2', session: 'session-2', subjects: ['lena-moor'], client: 'report' });
    expect(await list.includes(other)).toBe(false);
    expect(await list.includes(token({ tokenId: undefined, session: undefined, subjects: [], client: undefined }))).toBe(false);
  });

  it('lets stand what was issued after the moment', async () => {
    const { list, revoke } = listed();
    open = list;
    revoke('SUBJECT', 'noor-hartley', BEGIN);
    expect(await list.includes(token({ issuedAt: BEGIN }))).toBe(true);
    expect(await list.includes(token({ issuedAt: BEGIN + 1_000 }))).toBe(false);
  });

  it('allows for an issuer whose clock is ahead', async () => {
    const { list, revoke } = listed('refuse', 5);
    open = list;
    revoke('SUBJECT', 'noor-hartley', BEGIN);
    expect(await list.includes(token({ issuedAt: BEGIN + 5_000 }))).toBe(true);
    expect(await list.includes(token({ issuedAt: BEGIN + 6_000 }))).toBe(false);
  });

  it('is never shortened by a later entry for the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 1 }),
        fc.nat(100),
        async (moments, at) => {
          const { list, revoke } = listed();
          for (const moment of moments) revoke('SUBJECT', 'noor-hartley', moment === null ? null : BEGIN + moment * 1_000);
          const expected = moments.some((moment) => moment === null || at <= moment);
          expect(await list.includes(token({ issuedAt: BEGIN + at * 1_000 }))).toBe(expected);
          list.close();
        },
      ),
    );
  });

  it('is read anew when a clock has moved five seconds, and asks for nothing in between', async () => {
    const { list, state, revoke } = listed();
    open = list;
    expect(await list.includes(token())).toBe(false);
    for (let n = 0; n < 100; n += 1) await list.includes(token());
    expect(state.reads).toBe(1);
    revoke('TOKEN', 'token-1');
    state.now += READ_EVERY_MS + 1;
    await list.includes(token()); // sets off the reading
    await new Promise((done) => setImmediate(done));
    expect(await list.includes(token())).toBe(true);
    expect(state.reads).toBe(2);
  });

  it('is waited for when it is too old, so that nothing is shown on its word after a pause of the machine', async () => {
    const { list, state, revoke } = listed();
    open = list;
    await list.includes(token());
    revoke('SESSION', 'session-1');
    state.now += RELIED_UPON_MS + 1;
    expect(await list.includes(token())).toBe(true);
  });

  it('refuses everybody in a service that has not read it for so long, and nobody once it is read again', async () => {
    const { list, state } = listed();
    open = list;
    await list.includes(token());
    state.readable = false;
    state.now += RELIED_UPON_MS;
    expect(await list.includes(token())).toBe(false);
    state.now += 1;
    await expect(list.includes(token())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    state.readable = true;
    expect(await list.includes(token())).toBe(false);
  });

  it('lets a gateway go on, which shows nothing without a service that refuses for itself', async () => {
    const { list, state } = listed('go on');
    open = list;
    state.readable = false;
    state.now += 10 * RELIED_UPON_MS;
    expect(await list.includes(token())).toBe(false);
  });

  it('forgets what no token can be shown for any more, and keeps the rest', async () => {
    const { list, state, revoke } = listed();
    open = list;
    revoke('TOKEN', 'token-1', null, 60_000);
    revoke('SESSION', 'session-2', null, 600_000);
    await list.refresh();
    state.now += 120_000;
    await list.refresh();
    expect((await list.after(0)).map(({ value }) => value)).toEqual(['session-2']);
    expect(await list.includes(token())).toBe(false);
    expect(await list.includes(token({ session: 'session-2' }))).toBe(true);
  });
});

describe('within thirty seconds, whatever is lost on the way', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('a stream has been ended: by the list that is read, or by asking again', async () => {
    const { list, state, revoke } = listed();
    open = list;
    let reason: unknown;
    const stands = async (): Promise<void> => {
      if (await list.includes(token())) throw unauthenticated('The token has been revoked. Sign in again.');
    };
    for (const told of [true, false]) {
      reason = undefined;
      const stop = watchToken(stands, told ? (listener) => list.onChange(listener) : () => () => undefined, (ended) => {
        reason = ended;
      });
      await jest.advanceTimersByTimeAsync(60_000);
      if (told) expect(reason).toBeUndefined();
      if (told) revoke('SUBJECT', 'noor-hartley');
      const waited = told ? READ_EVERY_MS : ASK_EVERY_MS;
      state.now += waited;
      await jest.advanceTimersByTimeAsync(waited);
      expect(reason).toMatchObject({ code: 'UNAUTHENTICATED' });
      stop();
    }
  });

  it('adds up: what a service reads, what a gateway asks of it, and what a stream asks', () => {
    expect(RELIED_UPON_MS).toBeLessThan(30_000);
    expect(READ_EVERY_MS + READ_EVERY_MS + ASK_EVERY_MS).toBeLessThan(30_000);
  });

  it('a stream stays open while the issuer or the list cannot be asked: each event is refused for itself', async () => {
    const ended = jest.fn();
    const stop = watchToken(
      () => Promise.reject(unavailable('Nobody answers.')),
      () => () => undefined,
      ended,
    );
    await jest.advanceTimersByTimeAsync(60_000);
    expect(ended).not.toHaveBeenCalled();
    stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
