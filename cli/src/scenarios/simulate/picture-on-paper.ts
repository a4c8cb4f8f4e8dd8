import { Subject } from '@homeward/domain';
import type { DecisionEvent, DecidedRecipient, OwedDuty } from '@homeward/protocols';
import type { Picture, SeenDuty, SeenTelling } from '../check/picture';
import type { PaperAbsence, PaperChild, PaperDecision } from './paper-child';

const SUBJECTS: Readonly<Partial<Record<DecisionEvent, Subject>>> = {
  missing: Subject.MISSING_ALERT,
  found: Subject.STAND_DOWN,
  returned: Subject.STAND_DOWN,
  concern: Subject.SAFEGUARDING_CONCERN,
  risk_changed: Subject.RISK_CHANGED,
  interview_submitted: Subject.INTERVIEW_SUBMITTED,
  interview_owed: Subject.INTERVIEW_OWED,
  assignment_unable: Subject.ASSIGNMENT_UNABLE,
  reopened: Subject.REOPENED,
  sighting: Subject.SIGHTING,
  reported_again: Subject.REPORTED_AGAIN,
  birthday_18: Subject.CHILD_TURNED_18,
};

export const subjectOf = (event: DecisionEvent): Subject => SUBJECTS[event] ?? Subject.MISSING_ALERT;

/** What the packs alone show of an absence: who is told and what is owed, not how it fares. */
export function pictureOnPaper(child: PaperChild, absence: PaperAbsence): Picture {
  const decisions = absence.decisions.map(({ decision }) => decision);
  const last = decisions.at(-1);
  const interview = last?.interview ?? null;
  return {
    episodes: child.absences.length,
    state: absence.returnedAt ? 'RETURNED' : absence.foundAt ? 'FOUND_NOT_RETURNED' : 'MISSING',
    category: absence.category,
    risk: absence.gradings.at(-1)?.risk ?? null,
    startedAt: absence.began,
    duties: dutiesOf(absence),
    told: tellingsOf(absence),
    records: (last?.records ?? []).map(({ authorityId, capacity }) => ({
      authorityId,
      capacity,
      state: undefined,
      authorised: authorityId === child.told.of?.id ? absence.authorised : [],
      category: last?.categories.find((one) => one.authorityId === authorityId)?.category ?? absence.category,
    })),
    interview: {
      needed: interview?.needed ?? null,
      rule: interview?.rule ?? null,
      criteria: interview?.criteria ?? [],
      offeredTo: interview?.offeredTo
        ? { id: interview.offeredTo.id, role: interview.offeredTo.kind === 'AUTHORITY' ? interview.offeredTo.role : null }
        : null,
      terms: (interview?.terms ?? []).map(({ rule }) => rule),
      turns: undefined,
      outcome: undefined,
      inTime: undefined,
    },
    education: undefined,
    rules: decisions.flatMap((decision) => [
      ...decision.recipients.flatMap(({ rule, alsoBy }) => [rule, ...alsoBy]),
      ...decision.duties.flatMap(({ rule, clocks, deferral }) => [
        rule,
        ...clocks.map((clock) => clock.rule),
        ...(deferral ? [deferral.rule] : []),
      ]),
      ...[...decision.records, ...decision.refusals, ...decision.notes, ...decision.categories, ...decision.authorisations].map(
        ({ rule }) => rule,
      ),
      ...(decision.interview?.rule ? [decision.interview.rule] : []),
      ...(decision.interview?.offeredBy ? [decision.interview.offeredBy] : []),
      ...(decision.interview?.criteria ?? []).filter(({ met }) => met === true).map(({ rule }) => rule),
      ...(decision.interview?.terms ?? []).map(({ rule }) => rule),
    ]),
  };
}

const putOff = ({ slot }: OwedDuty, { deferred }: PaperAbsence): Date | null =>
  deferred.findLast((one) => one.slot === slot)?.until ?? null;

/** Where it was put off, the date that was agreed. */
export const dueOnPaper = (duty: OwedDuty, absence: PaperAbsence): Date | null => putOff(duty, absence) ?? duty.dueAt;

const seenDuty = (duty: OwedDuty, absence: PaperAbsence, state: SeenDuty['state'], metAt: SeenDuty['metAt']): SeenDuty => ({
  kind: duty.kind,
  topic: duty.topic,
  occurrence: duty.occurrence,
  ownerId: duty.ownerOrganisationId,
  ownerRole: duty.ownerRole,
  rule: duty.rule,
  dueAt: dueOnPaper(duty, absence),
  state,
  metAt,
  plannedFor: absence.planned.findLast(({ slot }) => slot === duty.slot)?.for ?? null,
  deferredUntil: putOff(duty, absence),
  tell: duty.tell,
  attendees: duty.attendees,
  clocks: duty.clocks,
});

/** Whatever was ever owed: what is owed no longer was met or is cancelled. */
function dutiesOf(absence: PaperAbsence): SeenDuty[] {
  const { decisions, met } = absence;
  const now = new Set(
    (decisions.at(-1)?.decision.duties ?? []).map(({ slot, ownerOrganisationId }) => `${slot} ${ownerOrganisationId}`),
  );
  const ever = new Map(
    decisions.flatMap(({ decision }) => decision.duties.map((duty) => [`${duty.slot} ${duty.ownerOrganisationId}`, duty])),
  );
  return [...ever].map(([key, duty]) => {
    const done = met.find(({ slot }) => slot === duty.slot);
    if (done) return seenDuty(duty, absence, 'MET', done.at);
    return now.has(key) ? seenDuty(duty, absence, undefined, undefined) : seenDuty(duty, absence, 'CANCELLED', null);
  });
}

const seenTelling = ({ organisationId, role, rule, alsoBy, holdUntil }: DecidedRecipient, subject: Subject): SeenTelling => ({
  organisationId,
  role,
  subject,
  rules: [rule, ...alsoBy],
  state: undefined,
  holdUntil,
});

/** A stand-down also goes to everybody who had the alert. */
function tellingsOf({ decisions }: PaperAbsence): SeenTelling[] {
  const tellings: SeenTelling[] = [];
  for (const taken of decisions) {
    const subject = subjectOf(taken.decision.event);
    tellings.push(...freshIn(taken, tellings).map((recipient) => seenTelling(recipient, subject)));
  }
  const isOver = decisions.some(({ spoken, decision }) => spoken === 'all' && ['found', 'returned'].includes(decision.event));
  const alerted = isOver ? tellings.filter(({ subject }) => subject === Subject.MISSING_ALERT) : [];
  return [...tellings, ...alerted.map((telling) => ({ ...telling, subject: Subject.STAND_DOWN }))];
}

const DOORS = ['front_door', 'out_of_hours'];

/** Whom a decision tells who was not told of the same before; an office and its out-of-hours team are one where it is only told anew. */
export function freshIn(
  { spoken, decision }: PaperDecision,
  told: readonly Pick<SeenTelling, 'organisationId' | 'role' | 'subject'>[],
): DecidedRecipient[] {
  if (spoken === 'nobody') return [];
  const subject = subjectOf(decision.event);
  const isSameDoor = (one: string, other: string): boolean => spoken === 'anew' && DOORS.includes(one) && DOORS.includes(other);
  return decision.recipients.filter(
    ({ organisationId, role }) =>
      !told.some(
        (one) =>
          one.organisationId === organisationId && one.subject === subject && (one.role === role || isSameDoor(one.role, role)),
      ),
  );
}
