import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';

export type Path = readonly (string | number)[];

/** What is wrong with one place of a file, and what to do. */
export interface Fault {
  path: Path;
  message: string;
}

type Issue = z.core.$ZodIssue;

export function faultsOf(issues: readonly Issue[], above: Path = []): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...above, ...(issue.path as (string | number)[])];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return faultsOf(nearest(issue.errors), path);
    return [{ path, message: messageOf(issue) }];
  });
}

/** Of several readings the one that comes nearest to what was written. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (branch: readonly Issue[]): number => Math.max(...branch.map((issue) => issue.path.length));
  const rank = (branch: readonly Issue[]): number =>
    branch.some(({ code }) => code === 'invalid_type' || code === 'invalid_value') ? 1 : 0;
  return [...branches].sort((a, b) => depth(b) - depth(a) || rank(a) - rank(b) || a.length - b.length)[0]!;
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `«${issue.keys.join('», «')}» is not a word that can stand here: check its spelling, or leave it out.`;
    case 'invalid_value':
      return `Write one of ${issue.values.join(', ')}.`;
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing: add it.' : `A ${issue.expected} is wanted here.`;
    case 'invalid_key':
      return issue.issues.map(messageOf).join(' ');
    default:
      return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  }
}

/** `S01.yaml:12: when.0.last seen: …` */
export function faultText(file: string, { path, message }: Fault, document: Document, lines: LineCounter): string {
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  return `${file}:${lineOf(path, document, lines)}: ${where}${message}`;
}

/** The line of the place, or of the nearest one around it that is there. */
function lineOf(path: Path, document: Document, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
