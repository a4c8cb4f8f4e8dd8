import type { RuleReference } from '@homeward/contracts';
import type { Capacity, Channel, RestrictionReason, Subject } from '@homeward/domain';
import type { ContactChannel } from '../../entities/contact-point.entity';
import type { NewDelivery } from '../../store/delivery-writing.store';
import { audienceOf } from './audience';

/** What a delivery is about, whoever gets it. */
export interface About {
  decisionId: string;
  subject: Subject;
  episodeId: string | null;
  childId: string | null;
  notificationId: string | null;
  interviewId: string | null;
  urgent: boolean;
  /** Business time. */
  decidedAt: Date;
  /** Business time at which it is routed. */
  now: Date;
}

/** One recipient: a person of a role, or with no person the whole role. */
export interface Target {
  organisationId: string;
  role: string;
  personSubject: string | null;
  personName: string | null;
  capacity: Capacity | null;
  rule: RuleReference;
  channels: readonly Pick<ContactChannel, 'channel' | 'address'>[];
  /** Not told before. */
  holdUntil?: Date | null;
}

export interface Asking {
  askId: string;
  acceptBy: Date;
  escalatedFrom?: string;
}

export const INBOX_ONLY: readonly Pick<ContactChannel, 'channel' | 'address'>[] = [{ channel: 'INBOX', address: null }];

function row(about: About, target: Target, channel: Channel, newId: () => string): NewDelivery {
  return {
    id: newId(),
    decisionId: about.decisionId,
    askId: null,
    subject: about.subject,
    episodeId: about.episodeId,
    childId: about.childId,
    notificationId: about.notificationId,
    interviewId: about.interviewId,
    organisationId: target.organisationId,
    role: target.role,
    capacity: target.capacity,
    personSubject: target.personSubject,
    personName: target.personName,
    personKey: target.personSubject ?? target.personName ?? '',
    audience: audienceOf(target.role, target.personSubject),
    channel,
    state: 'REQUESTED',
    urgent: about.urgent,
    rule: target.rule,
    decidedAt: about.decidedAt,
    requestedAt: about.now,
    acceptBy: null,
    holdUntil: null,
    withheldBecause: null,
    escalatedFrom: null,
    address: null,
  };
}

/** One delivery for each of the target's channels. */
export function deliveriesTo(about: About, target: Target, newId: () => string, asking?: Asking): NewDelivery[] {
  return target.channels.map(({ channel, address }) => ({
    ...row(about, target, channel, newId),
    address,
    holdUntil: target.holdUntil ?? null,
    askId: asking?.askId ?? null,
    acceptBy: asking?.acceptBy ?? null,
    escalatedFrom: asking?.escalatedFrom ?? null,
  }));
}

/** The trail of who was not told, and why: one row, whatever the channels. */
export function withheldFrom(about: About, target: Target, because: RestrictionReason, newId: () => string): NewDelivery {
  return { ...row(about, target, 'INBOX', newId), state: 'WITHHELD', withheldBecause: because };
}
