import type { DecidedRecipient, Received } from '@homeward/contracts';
import type { ContactPointEntity } from '../../entities/contact-point.entity';
import type { NewAsk, NewDelivery } from '../../store/delivery-writing.store';
import { deliveriesTo, INBOX_ONLY, withheldFrom, type About, type Target } from './addressed-delivery';
import { restrictionOn, type RestrictionFacts } from './restricted';

export type ContactPerson = Pick<
  ContactPointEntity,
  'organisationId' | 'role' | 'position' | 'personSubject' | 'personName' | 'channels'
>;

export interface RoutingFacts {
  /** Of every organisation and role in the batch, in order of position. */
  contactPoints: readonly ContactPerson[];
  /** Of every child in the batch. */
  restrictions: readonly RestrictionFacts[];
  now: Date;
  newId: () => string;
}

export interface Plan {
  deliveries: NewDelivery[];
  asks: NewAsk[];
}

export const peopleBehind = (people: readonly ContactPerson[], organisationId: string, role: string): ContactPerson[] =>
  people.filter((person) => person.organisationId === organisationId && person.role === role);

/** Nobody is rung at the first asking: a phone task is what follows when nobody accepted. */
export function targetOf(person: ContactPerson, recipient: Pick<DecidedRecipient, 'capacity' | 'rule'>, phone: boolean): Target {
  const able = person.channels.filter(({ channel }) => channel !== 'PHONE' || phone);
  const { organisationId, role, personSubject, personName } = person;
  return { organisationId, role, personSubject, personName, capacity: recipient.capacity, rule: recipient.rule, channels: able };
}

export const aboutOf = ({ payload, urgent, occurredAt }: Received<'recipients.decided'>, now: Date): About => ({
  decisionId: payload.decisionId,
  subject: payload.subject,
  episodeId: payload.episodeId,
  childId: payload.childId,
  notificationId: payload.notificationId,
  interviewId: payload.interviewId,
  urgent,
  decidedAt: occurredAt,
  now,
});

interface FirstAsked {
  target: Target | null;
  withheld: NewDelivery[];
  stage: NewAsk['stage'];
  position: number;
}

/** Who is asked first: the named person, else position 1 of the role's list who may be told, else the whole role. */
function firstAsked(about: About, recipient: DecidedRecipient, facts: RoutingFacts): FirstAsked {
  const { organisationId, role, person, capacity, rule } = recipient;
  const reasonFor = (personSubject: string | null) =>
    restrictionOn({ organisationId, role, personSubject }, about.childId, facts.restrictions, facts.now);
  const whole: Target = {
    organisationId,
    role,
    personSubject: person?.subject ?? null,
    personName: person?.name ?? null,
    capacity,
    rule,
    channels: person?.email ? [...INBOX_ONLY, { channel: 'EMAIL', address: person.email }] : INBOX_ONLY,
  };
  const restricted = recipient.restrictedBecause ?? reasonFor(whole.personSubject);
  if (restricted) {
    return { target: null, withheld: [withheldFrom(about, whole, restricted, facts.newId)], stage: 'PERSON', position: 0 };
  }
  if (person) return { target: whole, withheld: [], stage: 'PERSON', position: 0 };
  const withheld: NewDelivery[] = [];
  for (const contact of peopleBehind(facts.contactPoints, organisationId, role)) {
    const reason = reasonFor(contact.personSubject);
    const target = targetOf(contact, recipient, false);
    if (!reason) return { target, withheld, stage: 'PERSON', position: contact.position };
    withheld.push(withheldFrom(about, target, reason, facts.newId));
  }
  return { target: whole, withheld, stage: 'ROLE', position: 0 };
}

/** The office opens then, and its own authority's rule says that it is not told before. */
const holdOf = ({ holdUntil }: DecidedRecipient, now: Date): Date | null =>
  holdUntil && new Date(holdUntil) > now ? new Date(holdUntil) : null;

/** One delivery for each recipient and channel, or the reason why not; and for an urgent one that must be accepted, who was asked by when. */
export function planDeliveries(event: Received<'recipients.decided'>, facts: RoutingFacts): Plan {
  const about = aboutOf(event, facts.now);
  const { acceptWithinMinutes, recipients } = event.payload;
  const plan: Plan = { deliveries: [], asks: [] };
  for (const recipient of recipients) {
    const { organisationId, role } = recipient;
    const { target, withheld, stage, position } = firstAsked(about, recipient, facts);
    plan.deliveries.push(...withheld);
    if (!target) continue;
    target.holdUntil = holdOf(recipient, facts.now);
    const acceptBy = new Date((target.holdUntil ?? facts.now).getTime() + acceptWithinMinutes * 60_000);
    if (!(recipient.acceptance && event.urgent)) {
      plan.deliveries.push(...deliveriesTo(about, target, facts.newId));
      continue;
    }
    const asked = plan.asks.find((ask) => ask.organisationId === organisationId && ask.role === role);
    const askId = asked?.id ?? facts.newId();
    const deliveries = deliveriesTo(about, target, facts.newId, { askId, acceptBy });
    plan.deliveries.push(...deliveries);
    const [first] = deliveries;
    if (asked || !first) continue;
    const { decisionId } = about;
    plan.asks.push({
      id: askId,
      decisionId,
      organisationId,
      role,
      stage,
      position,
      acceptWithinMinutes,
      acceptBy,
      lastDeliveryId: first.id,
    });
  }
  return plan;
}
