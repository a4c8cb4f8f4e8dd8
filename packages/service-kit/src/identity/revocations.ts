import type { Clock } from '../clocks/clock';
import { unavailable } from '../errors/app-error';

export const REVOCATION_KINDS = ['TOKEN', 'SESSION', 'SUBJECT', 'CLIENT'] as const;
export type RevocationKind = (typeof REVOCATION_KINDS)[number];

export interface Revocation {
  /** Later ones are greater. */
  id: number;
  kind: RevocationKind;
  value: string;
  /** ISO 8601; null: whatever its age. */
  issuedBefore: string | null;
  /** ISO 8601: after it no such token can be shown any more. */
  keepUntil: string;
}

/** That of a verified token by which it may have been revoked. */
export interface TokenMarks {
  tokenId: string | undefined;
  session: string | undefined;
  /** As the issuer names them, and as the hub does, where these differ. */
  subjects: readonly string[];
  client: string | undefined;
  /** Milliseconds since 1970. */
  issuedAt: number;
}

export interface Revocations {
  /** Throws AppError UPSTREAM_UNAVAILABLE where the list is too old to say, and is one that must be known. */
  includes(token: TokenMarks): Promise<boolean>;
  /** Calls back when tokens have been revoked. Returns how to stop that. */
  onChange(listener: () => void): () => void;
  /** Those behind an id, for a process that has no database: as fresh as they are here. */
  after(id: number): Promise<readonly Revocation[]>;
  /** Reads what is new now; at the latest it is read every five seconds. */
  refresh(): Promise<void>;
  close(): void;
}

export interface RevocationsOptions {
  /** What has been added behind an id, the oldest first. */
  read(after: number): Promise<readonly Revocation[]>;
  systemClock: Clock;
  /** How far the issuer's clock may be ahead: a token that says it was issued just after the revocation is taken for one from before. */
  clockSkewSeconds: number;
  /**
   * Where the list cannot be read: `refuse` after 20 s, as a service does, which without its database can show nothing anyway; or `go on`,
   * as a gateway does, since each service behind it refuses for itself.
   */
  whenUnknown: 'refuse' | 'go on';
}

export const READ_EVERY_MS = 5_000;
/** A list that is older must not be relied upon: with the five seconds of the other side, and ten of a stream, no revoked token lasts 30 s. */
export const RELIED_UPON_MS = 15_000;
const READ_WITHIN_MS = 4_000;

/** The list of revoked tokens, kept in memory: no statement for a request, one for each process every five seconds. */
export function createRevocations({ read, systemClock, clockSkewSeconds, whenUnknown }: RevocationsOptions): Revocations {
  const known = new Map<number, Revocation>();
  const byMark = new Map<string, number>();
  const listeners = new Set<() => void>();
  const skewMs = clockSkewSeconds * 1000;
  let last = 0;
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;
  let failed = false;

  const add = (revocation: Revocation): void => {
    known.set(revocation.id, revocation);
    last = Math.max(last, revocation.id);
    const mark = markOf(revocation.kind, revocation.value);
    const before = revocation.issuedBefore === null ? Infinity : Date.parse(revocation.issuedBefore) + skewMs;
    byMark.set(mark, Math.max(before, byMark.get(mark) ?? -Infinity));
  };

  const forget = (now: number): void => {
    const over = [...known.values()].filter(({ keepUntil }) => Date.parse(keepUntil) + skewMs < now);
    if (over.length === 0) return;
    for (const { id } of over) known.delete(id);
    byMark.clear();
    for (const revocation of known.values()) add(revocation);
  };

  const readNew = async (): Promise<void> => {
    const asked = systemClock.now().getTime();
    const added = await within(READ_WITHIN_MS, read(last)).catch((error: unknown) => {
      failed = true;
      throw error;
    });
    failed = false;
    forget(asked);
    for (const revocation of added) add(revocation);
    readAt = asked;
    if (added.length > 0) for (const listener of listeners) listener();
  };

  const refresh = (): Promise<void> => (reading ??= readNew().finally(() => (reading = undefined)));
  const ageMs = (): number => systemClock.now().getTime() - readAt;
  const inBackground = (): void => void refresh().catch(() => undefined);

  const timer = setInterval(inBackground, READ_EVERY_MS);
  timer.unref();

  const mustBeFresh = async (): Promise<void> => {
    try {
      await refresh();
    } catch (error) {
      if (whenUnknown === 'go on') return;
      throw unavailable('It cannot be told at the moment whether your token has been revoked. Try again in a moment.', error);
    }
  };

  return {
    async includes({ tokenId, session, subjects, client, issuedAt }) {
      // who may go on waits for nobody who did not answer the last time
      if (ageMs() > RELIED_UPON_MS && !(failed && whenUnknown === 'go on')) await mustBeFresh();
      else if (ageMs() > READ_EVERY_MS) inBackground();
      if (byMark.size === 0) return false;
      const revoked = (kind: RevocationKind, value: string | undefined): boolean =>
        value !== undefined && issuedAt <= (byMark.get(markOf(kind, value)) ?? -Infinity);
      return (
        revoked('TOKEN', tokenId) ||
        revoked('SESSION', session) ||
        revoked('CLIENT', client) ||
        subjects.some((subject) => revoked('SUBJECT', subject))
      );
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async after(id) {
      if (ageMs() > READ_EVERY_MS) await refresh();
      return [...known.values()].filter((revocation) => revocation.id > id);
    },
    refresh,
    close: () => clearInterval(timer),
  };
}

/** Where nobody keeps a list: a gateway whose services are all in its own process is handed theirs instead. */
export const NO_REVOCATIONS: Revocations = {
  includes: async () => false,
  onChange: () => () => undefined,
  after: async () => [],
  refresh: async () => undefined,
  close: () => undefined,
};

const markOf = (kind: RevocationKind, value: string): string => `${kind} ${value}`;

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The list of revoked tokens was not read in time.')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
