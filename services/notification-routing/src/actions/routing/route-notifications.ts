import type { Received } from '@homeward/contracts';
import { newId, type Clock, type Tx } from '@homeward/service-kit';
import { deliveryWritingStore } from '../../store/delivery-writing.store';
import { escalationStore } from '../../store/escalation.store';
import { standDownStore } from '../../store/stand-down.store';
import { announceDeliveries } from './announce-deliveries';
import type { RecallDeliveries } from '../recalling/recall-deliveries';
import type { EndAlerts } from './end-alerts';
import { planDeliveries } from './plan-deliveries';

export interface RouteNotificationsParts {
  /** Leases and the times before which no mail is sent are the system clock's. */
  systemClock: Clock;
  endAlerts: EndAlerts;
  /** A decision that was overtaken by its withdrawal is recalled as it comes. */
  recall: RecallDeliveries;
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

/**
 * Makes of every decision in the batch one delivery for each recipient and channel, or the reason why not. A decision that was routed
 * before changes nothing, and a stand-down reaches whoever had the alert, in whichever order the two arrive.
 */
export function createRouteNotifications({ systemClock, endAlerts, recall }: RouteNotificationsParts): RouteNotifications {
  return async function routeNotifications(tx, events) {
    const { fresh, isOvertaken } = await deliveryWritingStore.addDecisions(tx, events.map(decisionOf));
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
    const facts = { contactPoints, restrictions, now: tx.now, newId };
    const plans = batch.map((event) => planDeliveries(event, facts));
    const deliveries = plans.flatMap((plan) => plan.deliveries);
    const asks = plans.flatMap((plan) => plan.asks);
    announceDeliveries(tx, await deliveryWritingStore.addDeliveries(tx, deliveries, asks, systemClock.now()));
    const notifications = present(batch.map(({ payload }) => payload.notificationId));
    if (notifications.length > 0) await standDownStore.followLinks(tx, notifications);
    if (isOvertaken) await recall(tx, present(batch.map(({ payload }) => payload.episodeId)));
    const ofAlerts = batch.filter(({ payload }) => payload.alsoEveryoneAlerted || payload.subject === 'MISSING_ALERT');
    await endAlerts(
      tx,
      ofAlerts.map(({ payload }) => payload),
      restrictions,
    );
  };
}
