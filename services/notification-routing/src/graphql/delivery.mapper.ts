import { redact } from '@homeward/access';
import type { Organisations, Viewer } from '@homeward/service-kit';
import type { VisibleDelivery } from '../store/delivery.store';
import { changeCursor } from '../actions/reading/follow-inbox';
import type { Delivery } from './delivery.type';

/** A delivery as its reader is shown it: only the responsible authority learns that, and why, somebody was left out. */
export function toDelivery(row: VisibleDelivery, viewer: Viewer, organisations: Organisations): Delivery {
  const { organisationId, role, personName } = row;
  const { notificationId, episodeId, interviewId, childId } = isRecalledFrom(row) ? NOTHING : row;
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
    recalledAt: row.recalledAt,
    withheldBecause: row.withheldBecause,
    failedBecause: row.failedBecause,
    repeats: row.repeats,
    escalatedFrom: row.escalatedFrom,
    notification: notificationId,
    episode: episodeId,
    interview: interviewId,
    child: childId,
  });
  const { notification, episode, interview, child, ...fields } = shown;
  const about = { notificationId: notification, episodeId: episode, interviewId: interview, childId: child };
  return { ...fields, changeCursor: changeCursor(row), ...about };
}

const NOTHING = { notificationId: null, episodeId: null, interviewId: null, childId: null };

/** Its recipient is shown that it was recalled, and no longer what it was about. */
const isRecalledFrom = ({ state, relations }: VisibleDelivery): boolean =>
  state === 'RECALLED' && !relations.some((relation) => relation !== 'RECIPIENT');
