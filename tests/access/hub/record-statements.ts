import { Client } from 'pg';

export interface SentStatement {
  /** Undefined for what is no statement of a store: begin, commit, the audit. */
  name: string | undefined;
  text: string;
  values: readonly unknown[];
}

type Query = (...args: unknown[]) => unknown;

/** What the process asks by itself now and then, whoever asks what. */
const OF_ITS_OWN = /^select id, kind, value, issued_before, keep_until from hub\.revoked_tokens/;

/** Every statement that this process sends to any database meanwhile, in order. Nothing else may be at work. */
export async function recordStatements(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const sent: SentStatement[] = [];
  prototype.query = function recorded(this: unknown, ...args: unknown[]) {
    const [first] = args as [string | Partial<SentStatement> | undefined];
    if (typeof first === 'string') sent.push({ name: undefined, text: first, values: [] });
    else if (first?.text) sent.push({ name: first.name, text: first.text, values: first.values ?? [] });
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent.filter(({ text }) => !OF_ITS_OWN.test(text));
}

/** What was sent but for what it was about: statements by their names, others without their literals; in no order, as some go side by side. */
export const shapeOf = (sent: readonly SentStatement[]): string[] =>
  sent.map(({ name, text }) => name ?? text.replaceAll(/'(?:[^']|'')*'/g, '?')).toSorted();
