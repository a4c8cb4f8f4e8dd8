import { z } from 'zod';
import { INTERVIEW_EVIDENCE, RECIPIENT_ROLES } from '../vocabulary';

/** Which word, beside `term`, each term is written with; null: none. */
const WORD_OF = {
  ATTEMPTS_BEFORE_NO_CONTACT: 'more_than',
  LATE_NEEDS_CONTACT_LOG: null,
  DECLINE_NEEDS: 'evidence',
  WAIVER_NEEDS: 'roles',
  ONE_FOR_SEVERAL: 'within_days',
  RELEASE_TO_POLICE_NEEDS: 'evidence',
} as const;
const WORDS = ['more_than', 'evidence', 'roles', 'within_days'] as const;

type Term = keyof typeof WORD_OF;
const TERMS = Object.keys(WORD_OF) as [Term, ...Term[]];

export const TERM_WORDS = {
  term: z.enum(TERMS),
  more_than: z.number().int().positive().optional().describe('Closing as no contact needs more than so many failed attempts.'),
  evidence: z.array(z.enum(INTERVIEW_EVIDENCE)).min(1).optional().describe('What must be shown.'),
  roles: z.array(z.enum(RECIPIENT_ROLES)).min(1).optional().describe('All of whom must agree, by name, with a reason.'),
  within_days: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('One interview may serve the episodes whose child returned within so many calendar days of the first return.'),
};

interface TermRule {
  readonly term: Term;
  readonly more_than?: unknown;
  readonly evidence?: unknown;
  readonly roles?: unknown;
  readonly within_days?: unknown;
}

/** What the shape alone cannot say: each term has its own word, and no other. */
export function termFault(rule: TermRule): { path: string[]; message: string } | null {
  const wanted = WORD_OF[rule.term];
  if (wanted && rule[wanted] === undefined) return { path: [wanted], message: `${rule.term} wants ${wanted}.` };
  const stray = WORDS.find((word) => word !== wanted && rule[word] !== undefined);
  return stray ? { path: [stray], message: `${rule.term} takes no ${stray}. Leave it out.` } : null;
}
