import type { z } from 'zod';

export interface Fault {
  path: readonly (string | number)[];
  /** What is wrong and what to do. */
  message: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema found, in words. Where a part could be several things, the reading that comes nearest to what was written is reported. */
export function faultsOf(issues: readonly Issue[], above: Fault['path'] = []): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...above, ...(issue.path as (string | number)[])];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return faultsOf(nearest(issue.errors), path);
    return [{ path, message: messageOf(issue) }];
  });
}

/** The branch with the fewest faults; of those the one that got furthest. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((issue) => issue.path.length));
  return [...branches].sort((one, other) => one.length - other.length || depth(other) - depth(one))[0]!;
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.join(', ')} is not a word that can stand here. Check its spelling, or leave it out.`;
    case 'invalid_value':
      return `Write one of ${issue.values.join(', ')}.`;
    case 'invalid_type':
      return issue.input === undefined ? `This is missing: ${issue.expected} is wanted.` : `${issue.expected} is wanted here.`;
    case 'invalid_union':
      return 'This is none of the things that can stand here. See pack.schema.json.';
    default:
      return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  }
}
