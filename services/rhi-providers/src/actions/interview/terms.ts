import type { InterviewTerm } from '@homeward/contracts';
import { addCalendarDays, type EvidenceKind } from '@homeward/domain';
import { conflict, type AppError } from '@homeward/service-kit';
import type { OwedTerm } from '../../entities/owed-interview.entity';
import type { DutyStanding } from '../../store/owed-interview.store';

type Word = InterviewTerm['term'];
type Of<W extends Word> = Extract<OwedTerm, { term: W }>;

const termsOf = <W extends Word>(terms: readonly OwedTerm[], word: W): Of<W>[] =>
  terms.filter((term): term is Of<W> => term.term === word);

/** Says what is refused, what to do, and by which rule of whose protocol. */
const refusedBy = ({ rule }: OwedTerm, field: string, message: string): AppError =>
  conflict(`${message} (${rule.id}; ${rule.source})`, { field, rule });

type Attempts = Pick<DutyStanding, 'terms' | 'attempts' | 'failedAttempts'>;

/** @throws AppError CONFLICT while too few attempts have failed for it to end as "no contact" */
export function mayEndWithoutContact({ terms, failedAttempts }: Attempts): void {
  for (const term of termsOf(terms, 'ATTEMPTS_BEFORE_NO_CONTACT')) {
    if (failedAttempts > term.moreThan) continue;
    throw refusedBy(
      term,
      'input.outcome',
      `The protocol asks for more than ${term.moreThan} failed attempts before "no contact"; ${failedAttempts} are logged. Try again, and log each with logContactAttempt.`,
    );
  }
}

const missingOf = (evidence: readonly string[], onFile: readonly EvidenceKind[], attempts: number): string[] =>
  evidence.filter((kind) => (kind === 'CONTACT_LOG' ? attempts === 0 : !(onFile as readonly string[]).includes(kind)));

/** @throws AppError CONFLICT while what must be on file for a decline is not */
export function mayEndAsDeclined({ terms, attempts }: Attempts, onFile: readonly EvidenceKind[]): void {
  for (const term of termsOf(terms, 'DECLINE_NEEDS')) {
    const missing = missingOf(term.evidence, onFile, attempts);
    if (missing.length === 0) continue;
    throw refusedBy(
      term,
      'input.evidence',
      `A decline is not complete without ${missing.join(' and ')}. Give it in \`evidence\`.`,
    );
  }
}

/**
 * @param served every duty that the interview serves
 * @throws AppError CONFLICT where it was held late for one of them, and nobody has logged an attempt at contact
 */
export function maySubmitLate(served: readonly (Attempts & Pick<DutyStanding, 'dueAt'>)[], heldAt: Date): void {
  if (served.some(({ attempts }) => attempts > 0)) return;
  const [term] = served.filter(({ dueAt }) => heldAt > dueAt).flatMap(({ terms }) => termsOf(terms, 'LATE_NEEDS_CONTACT_LOG'));
  if (!term) return;
  throw refusedBy(
    term,
    'input.interviewId',
    `The interview was held after it was due, and no attempt at contact is logged. Log what was tried with logContactAttempt, then submit.`,
  );
}

/** @throws AppError CONFLICT while what must be on file before anything goes to the police is not */
export function mayReleaseToPolice({ terms, attempts }: Attempts, onFile: readonly EvidenceKind[]): void {
  for (const term of termsOf(terms, 'RELEASE_TO_POLICE_NEEDS')) {
    const missing = missingOf(term.evidence, onFile, attempts);
    if (missing.length === 0) continue;
    throw refusedBy(
      term,
      'input.evidence',
      `Nothing of this interview goes to the police without ${missing.join(' and ')}. Give it in \`evidence\`.`,
    );
  }
}

export interface Served {
  episodeId: string;
  /** When the child was found. */
  endedAt: Date;
}

/**
 * @param served every episode that one interview is to serve, more than one
 * @throws AppError where the protocol knows no such thing, no agreement is recorded, or one ended too long after the first
 */
export function mayServeSeveral(terms: readonly OwedTerm[], served: readonly Served[], isAgreed: boolean): void {
  const [term] = termsOf(terms, 'ONE_FOR_SEVERAL');
  if (!term)
    throw conflict("The responsible authority's protocol asks for one interview for each episode. Leave `alsoFor` out.", {
      field: 'input.alsoFor',
    });
  if (!isAgreed)
    throw refusedBy(
      term,
      'input.agreement',
      'One interview serves several episodes only where that was agreed. Say in `agreement` who agreed, and why.',
    );
  const first = served.reduce((earliest, { endedAt }) => (endedAt < earliest ? endedAt : earliest), served[0]!.endedAt);
  const last = addCalendarDays(first, term.withinDays);
  const late = served.find(({ endedAt }) => endedAt > last);
  if (!late) return;
  throw refusedBy(
    term,
    'input.alsoFor',
    `The episode ${late.episodeId} ended at ${late.endedAt.toISOString()}; one interview serves what ended within ${term.withinDays} days of the first, until ${last.toISOString()}. Hold another for it.`,
  );
}
