/**
 * Every action of the hub, closed: a root field that names another does not compile, and one that no role is granted fails a test.
 * The name is the permission, the audit entry's action and the metric's label in one.
 */
export const ACTIONS = [
  // police-notifications
  'notification:read',
  'notification:report',
  // case-records
  'child:read',
  'child:record',
  'episode:read',
  'episode-facts:record',
  'duty:read',
  'duty:meet',
  'authority:read',
  'match-task:read',
  'match-task:confirm',
  'placement:record',
  'placement:end',
  'allocation:record',
  'contact-restriction:record',
  // notification-routing
  'delivery:read',
  'delivery:open',
  'delivery:accept',
  'phone-call:record',
  'contact-point:record',
  // rhi-providers
  'assignment:read',
  'assignment:accept',
  'assignment:decline',
  'assignment:hand-back',
  'assignment:assign-worker',
  'contact-attempt:log',
  'interview:read',
  'interview:arrange',
  'interview:book',
  'interview:hold',
  'interview:end',
  'interview:waive',
  'interview:submit',
  'interview:release',
  'concern:raise',
  'provider:read',
  'commission:record',
  // education
  'schooling:read',
  'schooling:record',
  'cme-case:read',
  'cme-case:open',
  'cme-case:set-dormant',
  'cme-enquiry:record',
  // the hub itself: no child's data
  'hub:read',
  'clock:move',
] as const;
export type Action = (typeof ACTIONS)[number];

export const isAction = (name: string): name is Action => (ACTIONS as readonly string[]).includes(name);
