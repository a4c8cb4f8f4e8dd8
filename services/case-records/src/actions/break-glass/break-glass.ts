import { BreakGlassOutcome, Relation, Subject } from '@homeward/domain';
import {
  AppError,
  invalidInput,
  newId,
  notFound,
  type AccessGrant,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import type { BreakGlassEntity } from '../../entities/break-glass.entity';
import { addBreakGlass, countAsked, findInEmergency, type FoundChild, type NamedChild } from '../../store/break-glass.store';
import { tellOwners } from '../child/tell-owners';
import { namedChild, type ChildInEmergency } from './named-child';

export interface BreakGlass {
  child: ChildInEmergency;
  /** Why it cannot wait for the authority that is responsible. */
  reason: string;
  hours: number;
}

/** A night shift: whoever still needs the record after it can ask the authority, which has been told since the first minute. */
export const MOST_HOURS = 8;
/** Enough for a slip and a second child; too few to try names by. */
export const MOST_IN_AN_HOUR = 5;
const LEAST_REASON = 10;
const HOUR = 3_600_000;
const RULE = {
  id: 'HUB-BREAK-GLASS',
  source: 'Rule of the hub: whoever is responsible is told at once that a record was opened in an emergency',
};

/**
 * Opens the record of a child that is nothing to the caller's organisation: to this person alone, until the hours are over. The authority
 * that is responsible is told at once. Every attempt is kept.
 * Throws AppError INVALID_INPUT; RATE_LIMITED after too many attempts; NOT_FOUND alike for a child that there is not, for several that are
 * meant, and for one of which the caller must not be told.
 */
export const createBreakGlass =
  (jobsDatabase: Database, organisations: Organisations) =>
  async (caller: Caller, input: BreakGlass): Promise<BreakGlassEntity> => {
    const named = namedChild(input.child, caller.viewer, organisations);
    checkInput(input);
    const asked = await jobsDatabase.write(caller, 'break-glass:open', (tx) => ask(tx, named, input));
    if (asked === 'TOO_OFTEN') {
      caller.audit.refused('break-glass:open');
      throw new AppError('RATE_LIMITED', `Records were opened, or asked for, ${MOST_IN_AN_HOUR} times within the hour.`, {
        remedy: 'Ring the authority that is responsible for the child, or the safeguarding desk.',
      });
    }
    if (asked.outcome !== BreakGlassOutcome.OPENED)
      throw notFound('child', 'Check what you were told of it, or ring the safeguarding desk.');
    return asked;
  };

function checkInput({ reason, hours }: BreakGlass): void {
  if (reason.trim().length < LEAST_REASON)
    throw invalidInput('input.reason', 'Say in a sentence why this cannot wait. The authority that is responsible reads it.');
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
    throw invalidInput('input.hours', `A record is opened for 1 to ${MOST_HOURS} hours. Open it again if it takes longer.`);
}

async function ask(tx: Tx, named: NamedChild, { reason, hours }: BreakGlass): Promise<BreakGlassEntity | 'TOO_OFTEN'> {
  const { organisationId, subject, name } = tx.viewer;
  const before = await countAsked(tx, organisationId, subject, new Date(tx.now.getTime() - HOUR));
  if (before >= MOST_IN_AN_HOUR) return 'TOO_OFTEN';
  const child = await findInEmergency(tx, named);
  const outcome = !child
    ? BreakGlassOutcome.NOT_FOUND
    : child.isRestricted
      ? BreakGlassOutcome.REFUSED
      : BreakGlassOutcome.OPENED;
  const row: BreakGlassEntity = {
    id: newId(),
    childId: child?.id ?? null,
    organisationId,
    personSubject: subject,
    personName: name,
    reason: reason.trim(),
    outcome,
    askedAt: tx.now,
    untilAt: outcome === BreakGlassOutcome.OPENED ? new Date(tx.now.getTime() + hours * HOUR) : null,
    endedAt: null,
    endedBy: null,
  };
  await addBreakGlass(tx, row);
  tx.saw(row.id, ...(child ? [child.id] : []));
  if (child)
    tellOwners(tx, child, {
      decisionId: row.id,
      subject: Subject.RECORD_OPENED,
      childId: child.id,
      episodeId: child.liveEpisodes[0] ?? null,
      urgent: true,
      rule: RULE,
    });
  if (row.untilAt && child) tx.grantAccess(grantsOf(row, child));
  return row;
}

/** The child, and the absences on which somebody still works; nothing of those that are over. */
function grantsOf(
  { childId, organisationId, personSubject, askedAt, untilAt }: BreakGlassEntity,
  child: FoundChild,
): AccessGrant[] {
  return [null, ...child.liveEpisodes].map((episodeId) => ({
    childId,
    episodeId,
    recordId: null,
    organisationId,
    personSubject,
    relation: Relation.BREAK_GLASS,
    fromAt: askedAt,
    untilAt,
    because: { event: 'record.opened', rule: RULE.id },
  }));
}
