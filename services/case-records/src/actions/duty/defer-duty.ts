import { formatLondon } from '@homeward/domain';
import { invalidInput, type Caller, type Database } from '@homeward/service-kit';
import type { DeferralTermsColumn, DutyDeferralColumn, DutyEntity } from '../../entities/duty.entity';
import { deferralInForce } from './deferral';
import { changeDuty, ownDuty, refuseEnded } from './own-duty';
import { namedPeople, refuseOneForSeveral, roleText } from '../agreement';

export interface DeferDuty {
  dutyId: string;
  until: Date;
  because: string;
  agreedBy: { role: string; name: string }[];
  /** What else is done for the child meanwhile. */
  otherWork?: string | null;
}

/**
 * Something owed is put off to a later date, where the owner's protocol allows that: with the agreement of everybody whom it names, and with
 * what it wants recorded. The duty is due on that date from now on, for as long as it is owed at all. The same words again change nothing.
 * Throws AppError INVALID_INPUT that names whose agreement or what else is missing, and by which rule; CONFLICT for what is not owed any more;
 * FORBIDDEN for another organisation's duty; NOT_FOUND.
 * @returns the duty's id
 */
export const createDeferDuty =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: DeferDuty): Promise<string> => {
    const seen = await ownDuty(database, caller, input.dutyId);
    return jobsDatabase.write(caller, 'duty:defer', async (tx) => {
      const by = { recordedBy: caller.viewer.name, recordedAt: tx.now.toISOString() };
      await changeDuty(tx, seen, 'DUTY_DEFERRED', caller.correlationId, (duty) => deferred(duty, input, by, tx.now));
      return seen.id;
    });
  };

function deferred(
  duty: DutyEntity,
  input: DeferDuty,
  by: Pick<DutyDeferralColumn, 'recordedBy' | 'recordedAt'>,
  now: Date,
): DutyEntity {
  const until = input.until.toISOString();
  const because = input.because.trim();
  const standing = deferralInForce(duty);
  if (standing?.until === until && standing.because === because) return duty;
  refuseEnded(duty);
  const terms = duty.deferralTerms;
  if (!terms || !duty.dueAt)
    throw invalidInput(
      'input.dutyId',
      `This may not be put off: ${duty.ruleId} (${duty.ruleSource}) says when it is due, and nothing there allows a later date. See to it by then.`,
    );
  if (input.until <= duty.dueAt || input.until <= now)
    throw invalidInput(
      'input.until',
      `It is due by ${formatLondon(duty.dueAt)} as it is. Give the later date that was agreed, or leave it where it stands.`,
    );
  if (because === '') throw invalidInput('input.because', 'It is put off only with a reason. Say why.');
  return {
    ...duty,
    deferrals: [
      ...duty.deferrals,
      {
        until,
        dueBefore: duty.dueAt.toISOString(),
        because,
        agreedBy: agreement(input, terms),
        otherWork: otherWorkOf(input, terms),
        rule: terms.rule,
        ...by,
        endedAt: null,
      },
    ],
  };
}

const citation = ({ rule }: DeferralTermsColumn): string => `${rule.id}, ${rule.source}`;

function agreement({ agreedBy }: DeferDuty, terms: DeferralTermsColumn): DutyDeferralColumn['agreedBy'] {
  const people = namedPeople(agreedBy);
  const missing = terms.agreedBy.filter((role) => !people.some((person) => person.role === role));
  if (missing.length > 0)
    throw invalidInput(
      'input.agreedBy',
      `It stays due as it is until these have agreed, too: ${missing.map(roleText).join(', ')} (${citation(terms)}). Name who agreed, each with the role.`,
    );
  refuseOneForSeveral(people, terms.agreedBy, citation(terms));
  return people;
}

function otherWorkOf({ otherWork }: DeferDuty, terms: DeferralTermsColumn): string | null {
  const work = otherWork?.trim() || null;
  if (!work && terms.needs.includes('other_work'))
    throw invalidInput(
      'input.otherWork',
      `It is put off only while other work is under way (${citation(terms)}). Say in \`otherWork\` what is done meanwhile.`,
    );
  return work;
}
