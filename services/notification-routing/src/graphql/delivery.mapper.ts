import { redact } from '@homeward/access';
import type { Organisations, Viewer } from '@homeward/service-kit';
import type { VisibleDelivery } from '../store/delivery.store';
import { changeCursor } from '../actions/reading/follow-inbox';
import type { Delivery } from './delivery.type';

/** A delivery as its reader is shown it: only the responsible authority learns that, and why, somebody was left out. */
export function toDelivery(row: VisibleDelivery, viewer: Viewer, organisations: Organisations): Delivery {
  const { organisationId, role, personName, notificationId, episodeId, interviewId } = row;
  const organisation = organisations.byId(organisationId) ?? { id: organisationId, name: organisationId, kind: 'DESK' as const };
  const shown = redact('Delivery', row.relations, viewer, {
    id: row.id,
    subject: row.subject,
    channel: row.channel,
    state: row.state,
    urgent: row.urgent,
    recipient: { organisation, role, personName },
    rule: row.rule,
    requestedAt: row.requestedAt,
    sentAt: row.sentAt,
    deliveredAt: row.deliveredAt,
    openedAt: row.openedAt,
    openedBy: row.openedByName,
    acceptedAt: row.acceptedAt,
    acceptedBy: row.acceptedByName,
    acceptBy: row.acceptBy,
    heldUntil: row.holdUntil,
    withheldBecause: row.withheldBecause,
    failedBecause: row.failedBecause,
    repeats: row.repeats,
    escalatedFrom: row.escalatedFrom,
    notification: notificationId,
    episode: episodeId,
    interview: interviewId,
  });
  const { notification, episode, interview, ...fields } = shown;
  return { ...fields, changeCursor: changeCursor(row), notificationId: notification, episodeId: episode, interviewId: interview };
}
