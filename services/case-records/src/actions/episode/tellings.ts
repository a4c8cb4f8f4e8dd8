import { Capacity, DutyKind, NotificationKind, Subject } from '@homeward/domain';
import type { DecidedRecipient, NewEvent } from '@homeward/contracts';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import type { Deliberation } from './deliberation';
import { byReceipt } from './effective-facts';
import { SAFEGUARDING_DESK } from './episode-access';
import { marksOf, type Occasion } from './occasions';
import type { PlannedEpisode } from './plan-episodes';
import { toldKey } from './who-is-told';

interface TellingContext {
  planned: PlannedEpisode;
  /** Who has been told of what in this absence before. */
  told: readonly string[];
  /** A person has yet to say who the child is: the desk is asked, and not merely alerted. */
  isQuestion: boolean;
  newId: () => string;
  interviewId: string | null;
  urgent: boolean;
  now: Date;
}

export interface Tellings {
  events: NewEvent<'recipients.decided'>[];
  remembered: string[];
  /** The deliberations that somebody is told of. */
  spoken: Set<string>;
}

/** The report that an occasion is about. */
const KINDS: Readonly<Record<string, readonly NotificationKind[]>> = {
  missing: [NotificationKind.MISSING],
  found: [NotificationKind.FOUND, NotificationKind.RETURNED],
  returned: [NotificationKind.RETURNED],
  risk_changed: [NotificationKind.RISK_CHANGED, NotificationKind.MISSING],
  reopened: [NotificationKind.FOUND_RETRACTED, NotificationKind.MISSING],
};

function reportOf({ event, key }: Occasion, facts: readonly NotificationFact[]): string | null {
  if (event === 'sighting' || event === 'reported_again') return key?.split('#')[1] ?? null;
  const kinds = KINDS[event];
  if (!kinds) return null;
  const heard = [...facts].sort(byReceipt);
  const report = kinds.flatMap((kind) => heard.filter((fact) => fact.kind === kind).at(-1) ?? [])[0];
  return (report ?? heard.at(-1))?.notificationId ?? null;
}

/** Turns what was decided into what is said: to each once, and to the desk as a question while nobody knows who the child is. */
export function tellingsOf(deliberations: readonly Deliberation[], context: TellingContext): Tellings {
  const remembered = new Set(context.told);
  const events: Tellings['events'] = [];
  const spoken = new Set<string>();
  for (const deliberation of deliberations) {
    const { occasion, recipients } = deliberation;
    const { key } = occasion;
    if (key === null) continue;
    const fresh = recipients.filter((recipient) => !isTold(remembered, occasion, recipient));
    const toEveryone = occasion.alsoEveryoneAlerted && context.told.some((told) => told.startsWith('missing '));
    if (fresh.length > 0 || toEveryone) events.push(say(deliberation, occasion.subject, fresh, toEveryone, context));
    const question = context.isQuestion && !remembered.has(QUESTION) ? deskRecipient(deliberation) : null;
    if (question)
      events.push(say({ ...deliberation, id: context.newId() }, Subject.IDENTITY_QUESTION, [question], false, context));
    if (fresh.length > 0 || toEveryone || question) spoken.add(deliberation.id);
    for (const recipient of fresh) remembered.add(toldKey(key, recipient));
    if (question) remembered.add(QUESTION);
    for (const mark of marksOf(occasion, context.planned.truth)) remembered.add(mark);
  }
  return { events, remembered: [...remembered].sort(), spoken };
}

const DOORS = ['front_door', 'out_of_hours'];

function isTold(remembered: ReadonlySet<string>, { key, besides, doorsAreOne }: Occasion, recipient: DecidedRecipient): boolean {
  const roles = doorsAreOne && DOORS.includes(recipient.role) ? DOORS : [recipient.role];
  return [key, besides ?? null].some(
    (told) => told !== null && roles.some((role) => remembered.has(toldKey(told, { ...recipient, role }))),
  );
}

/** Asked once of an episode, whatever else is told. */
const QUESTION = `identity#${SAFEGUARDING_DESK}`;

/** The desk is asked whose the report is, by the rule that somebody must say so. */
const deskRecipient = ({ decision }: Deliberation): DecidedRecipient | null => {
  const duty = decision.duties.find(({ kind }) => kind === DutyKind.IDENTIFY_CHILD);
  return duty
    ? { organisationId: SAFEGUARDING_DESK, role: 'safeguarding_desk', capacity: null, rule: duty.rule, acceptance: true }
    : null;
};

/** The emergency does not wait for whose child it is: the authority of the place stands first. */
const NEAREST_FIRST: readonly (Capacity | null)[] = [
  Capacity.HOST,
  Capacity.AREA_LAST_SEEN,
  Capacity.AREA_FOUND,
  Capacity.RESPONSIBLE,
];
const nearness = ({ capacity }: DecidedRecipient): number =>
  NEAREST_FIRST.includes(capacity) ? NEAREST_FIRST.indexOf(capacity) : NEAREST_FIRST.length;

const say = (
  { id, occasion, decision }: Deliberation,
  subject: Subject,
  recipients: DecidedRecipient[],
  alsoEveryoneAlerted: boolean,
  { planned, interviewId, urgent, now }: TellingContext,
): NewEvent<'recipients.decided'> => ({
  name: 'recipients.decided',
  key: planned.id,
  urgent,
  occurredAt: now,
  payload: {
    decisionId: id,
    subject,
    episodeId: planned.id,
    childId: planned.childId,
    notificationId: reportOf(occasion, planned.facts),
    interviewId,
    acceptWithinMinutes: decision.acceptWithinMinutes,
    alsoEveryoneAlerted,
    recipients: [...recipients].sort((a, b) => nearness(a) - nearness(b)),
  },
});
