import type { Received } from '@homeward/contracts';
import { newId, type Clock, type Tx } from '@homeward/service-kit';
import { deliveryWritingStore, type NewAsk, type NewDelivery } from '../../store/delivery-writing.store';
import { escalationStore } from '../../store/escalation.store';
import { standDownStore, type Alerted } from '../../store/stand-down.store';
import { announceDeliveries } from './announce-deliveries';
import { deliveriesTo, withheldFrom, type About, type Target } from './addressed-delivery';
import { planDeliveries } from './plan-deliveries';
import { restrictionOn, type RestrictionFacts } from './restricted';

/** Why somebody is told that a child is found whom no pack names: because of having had the alert. */
const EVERYONE_ALERTED = {
  id: 'HUB-STAND-DOWN',
  source: 'Rule of the hub: everyone who had the alert and may still know is told of its end',
};

export interface RouteNotificationsParts {
  /** Leases and the times before which no mail is sent are the system clock's. */
  systemClock: Clock;
  /** Whether this hub can send e-mail. */
  mail: boolean;
}

type Decided = Received<'recipients.decided'>;
export type RouteNotifications = (tx: Tx, events: readonly Decided[]) => Promise<void>;

const present = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))] as T[];

const decisionOf = ({ payload, urgent, occurredAt }: Decided) => ({
  id: payload.decisionId,
  subject: payload.subject,
  episodeId: payload.episodeId,
  childId: payload.childId,
  notificationId: payload.notificationId,
  interviewId: payload.interviewId,
  urgent,
  alsoEveryoneAlerted: payload.alsoEveryoneAlerted,
  decidedAt: occurredAt,
});

/** The stand-down for those who had the alert: by the channel by which they had it, or withheld where they may no longer be told. */
function standDowns(alerted: readonly Alerted[], restrictions: readonly RestrictionFacts[], now: Date): NewDelivery[] {
  return alerted.flatMap((recipient) => {
    const about: About = { ...recipient, now };
    const { organisationId, role, personSubject, personName, capacity, channel, address } = recipient;
    const target: Target = {
      organisationId,
      role,
      personSubject,
      personName,
      capacity,
      rule: EVERYONE_ALERTED,
      channels: [{ channel, address }],
    };
    const because = restrictionOn(target, recipient.childId, restrictions, now);
    if (!because) return deliveriesTo(about, target, newId);
    return channel === 'INBOX' ? [withheldFrom(about, target, because, newId)] : [];
  });
}

/**
 * Makes of every decision in the batch one delivery for each recipient and channel, or the reason why not. A decision that was routed
 * before changes nothing, and a stand-down reaches whoever had the alert, in whichever order the two arrive.
 */
export function createRouteNotifications({ systemClock, mail }: RouteNotificationsParts): RouteNotifications {
  return async function routeNotifications(tx, events) {
    const fresh = await deliveryWritingStore.addDecisions(tx, events.map(decisionOf));
    const decided = new Map(
      events.filter(({ payload }) => fresh.has(payload.decisionId)).map((event) => [event.payload.decisionId, event]),
    );
    if (decided.size === 0) return;
    const batch = [...decided.values()];
    const contactPoints = await escalationStore.peopleBehind(
      tx,
      batch.flatMap(({ payload }) => payload.recipients),
    );
    const restrictions = await escalationStore.restrictionsOf(
      tx,
      batch.map(({ payload }) => payload.childId),
    );
    const facts = { contactPoints, restrictions, mail, now: tx.now, newId };
    const plans = batch.map((event) => planDeliveries(event, facts));
    await write(
      tx,
      plans.flatMap(({ deliveries }) => deliveries),
      plans.flatMap(({ asks }) => asks),
    );
    const notifications = present(batch.map(({ payload }) => payload.notificationId));
    if (notifications.length > 0) await standDownStore.followLinks(tx, notifications);
    await endAlerts(tx, batch, restrictions);
  };

  async function write(tx: Tx, deliveries: readonly NewDelivery[], asks: readonly NewAsk[]): Promise<void> {
    announceDeliveries(tx, await deliveryWritingStore.addDeliveries(tx, deliveries, asks, systemClock.now()));
  }

  async function endAlerts(tx: Tx, batch: readonly Decided[], restrictions: readonly RestrictionFacts[]): Promise<void> {
    const ofAlerts = batch.filter(({ payload }) => payload.alsoEveryoneAlerted || payload.subject === 'MISSING_ALERT');
    const episodes = present(ofAlerts.map(({ payload }) => payload.episodeId));
    if (episodes.length === 0) return;
    const alerted = await standDownStore.everyoneAlerted(tx, episodes);
    await write(tx, standDowns(alerted, restrictions, tx.now), []);
    await standDownStore.settleAsks(tx, episodes);
  }
}
