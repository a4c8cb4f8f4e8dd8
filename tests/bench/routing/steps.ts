/** Which rows each step of the hub writes for one notification, to be found in the hub's own tables after a run. */

export interface StepRows {
  /** `schema.table` */
  table: string;
  /** What joins the table, as `t`, to the sampled notifications `s`, whose columns are notification_id, episode_id and child_id. */
  of: string;
  /** What a row held when it was first written, where a later step changes it. */
  first?: Readonly<Record<string, unknown>>;
}

export interface Step {
  name: string;
  /** The event that the step consumes: it marks the consumption as done, and does nothing where it is done. */
  consumes?: { event: string; consumer: string };
  rows: readonly StepRows[];
  /** Columns that the step gives to rows of an earlier step. */
  changes?: { table: string; of: string; columns: readonly string[] };
}

const DELIVERY = 'notification_routing.delivery';

const ofEpisode = (table: string): StepRows => ({ table, of: `${table} t on t.episode_id = s.episode_id` });
const ofNotification = (table: string, column = 'notification_id'): StepRows => ({
  table,
  of: `${table} t on t.${column} = s.notification_id`,
});

/** The events that a step says, and their consumptions as they stand until another step has worked them. */
const said = (...names: string[]): StepRows[] => {
  const events = `sampled_event x on x.notification_id = s.notification_id and x.name in (${names.map((name) => `'${name}'`).join(', ')})`;
  return [
    { table: 'hub.event', of: `${events} join hub.event t on t.id = x.id` },
    {
      table: 'hub.event_consumption',
      of: `${events} join hub.event_consumption t on t.event_id = x.id`,
      first: { state: 'OPEN', done_at: null },
    },
  ];
};

/** The hub writes one row for a batch, with the ids of all it touched: it counts as the first one's. */
const audited = (action: string): StepRows => ({
  table: 'hub.audit_entry',
  of: `hub.audit_entry t on t.action = '${action}' and t.record_ids[1] = s.notification_id`,
});

export const STEPS: readonly Step[] = [
  {
    name: 'accept',
    rows: [
      ofNotification('police_notifications.notification', 'id'),
      audited('notification:report'),
      ...said('notification.accepted'),
    ],
  },
  {
    name: 'decide',
    consumes: { event: 'notification.accepted', consumer: 'case-records' },
    rows: [
      ofNotification('case_records.notification_fact'),
      { table: 'case_records.episode', of: 'case_records.episode t on t.id = s.episode_id' },
      ofEpisode('case_records.episode_reference'),
      ofEpisode('case_records.authority_record'),
      ofEpisode('case_records.duty'),
      ofEpisode('case_records.decision'),
      { table: 'hub.child_access', of: 'hub.child_access t on t.scope_id in (s.episode_id, s.notification_id)' },
      ofNotification('hub.record_link', 'record_id'),
      audited('job:notification.accepted'),
      ...said('episode.changed', 'recipients.decided'),
    ],
  },
  {
    name: 'route',
    consumes: { event: 'recipients.decided', consumer: 'notification-routing' },
    rows: [
      ofEpisode('notification_routing.decision'),
      { ...ofEpisode(DELIVERY), first: { state: 'REQUESTED', sent_at: null, delivered_at: null, change: 0, changed_in: 0 } },
      {
        table: 'notification_routing.ask',
        of: 'notification_routing.decision d on d.episode_id = s.episode_id join notification_routing.ask t on t.decision_id = d.id',
      },
      ...said('delivery.requested'),
    ],
  },
  {
    name: 'deliver',
    consumes: { event: 'delivery.requested', consumer: 'notification-routing' },
    rows: said('delivery.ended'),
    changes: { ...ofEpisode(DELIVERY), columns: ['state', 'sent_at', 'delivered_at', 'change', 'changed_in'] },
  },
  {
    name: 'rhi-providers',
    consumes: { event: 'episode.changed', consumer: 'rhi-providers' },
    rows: [ofEpisode('rhi_providers.episode_fact')],
  },
  {
    name: 'education',
    consumes: { event: 'episode.changed', consumer: 'education' },
    rows: [ofEpisode('education.episode_fact')],
  },
];
