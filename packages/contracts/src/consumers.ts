import type { EventName } from './events';

/** The services that consume events; each works its own events in lanes of its own. */
export const CONSUMERS = ['case-records', 'notification-routing', 'rhi-providers', 'education'] as const;
export type Consumer = (typeof CONSUMERS)[number];

/** Who consumes what. A service that has no handler for an event given to it here, or two, does not start. */
export const EVENT_CONSUMERS: { readonly [N in EventName]: readonly Consumer[] } = {
  'notification.accepted': ['case-records'],
  'episode.changed': ['rhi-providers', 'education'],
  'recipients.decided': ['notification-routing'],
  'restriction.recorded': ['notification-routing', 'rhi-providers'],
  'child.changed': ['case-records'],
  'child.merged': ['notification-routing', 'rhi-providers', 'education'],
  'child.parted': ['notification-routing', 'rhi-providers', 'education'],
  'disclosure.withdrawn': ['notification-routing', 'rhi-providers'],
  'delivery.requested': ['notification-routing'],
  'delivery.ended': [],
  'interview.owed': ['rhi-providers'],
  'interview.cancelled': ['rhi-providers'],
  'assignment.changed': ['case-records'],
  'contact.attempted': ['case-records'],
  'interview.ended': ['case-records'],
  'interview.submitted': ['case-records'],
  'concern.raised': ['case-records'],
};
