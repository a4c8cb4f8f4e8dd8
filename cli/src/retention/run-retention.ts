import { userInfo } from 'node:os';
import { applyRetention, parseRetention, type RetentionCount } from '@homeward/service-kit';
import { databaseOf } from '../hub/database-of';
import { refuseDatabaseFault } from '../hub/database-fault';
import type { Terminal } from '../terminal';
import { RETENTION_RULES } from './rules';

/** A line for each kind of row, and a sentence at the end. */
export async function runRetention(
  { data, apply = false }: { data: string; apply?: boolean },
  terminal: Terminal,
): Promise<void> {
  const databaseUrl = databaseOf(data, terminal);
  const counts = await applyRetention({
    databaseUrl,
    settings: parseRetention(terminal.environment),
    rules: RETENTION_RULES,
    now: new Date(),
    ...(apply ? { removeAs: userInfo().username } : {}),
  }).catch(refuseDatabaseFault(databaseUrl));
  for (const line of retentionLines(counts)) terminal.print(line);
  terminal.print(sentenceOf(counts, apply));
}

export function retentionLines(counts: readonly RetentionCount[]): string[] {
  const width = (texts: string[]): number => Math.max(...texts.map((text) => text.length));
  const tables = width(counts.map(({ rule }) => rule.table));
  const numbers = width(counts.map(({ over }) => number(over)));
  return counts.map(({ rule, days, over, removed }) => {
    const fate = rule.remove === undefined ? 'kept here' : removed > 0 ? `${number(removed)} removed` : 'removed by --apply';
    return `${rule.table.padEnd(tables)}  ${number(over).padStart(numbers)} over ${number(days)} days  ${rule.holds} (${fate})`;
  });
}

function sentenceOf(counts: readonly RetentionCount[], apply: boolean): string {
  const sum = (of: (count: RetentionCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  if (apply) return `${number(sum(({ removed }) => removed))} were removed; records and the audit were left as they are.`;
  const removable = sum(({ rule, over }) => (rule.remove === undefined ? 0 : over));
  return `Nothing was removed: with --apply ${number(removable)} would be. Records and the audit are removed by nobody here.`;
}

const number = (count: number): string => count.toLocaleString('en-GB');
