import { statement, type Tx } from '@homeward/service-kit';
import { EpisodeReferenceEntity } from '../entities/episode-reference.entity';
import { NotificationFact } from '../entities/notification-fact.entity';
import { insertRows, rowColumns } from './row-sql';

/** For jobs: what the police said, and the child and episode that each of their references stands for. */

const ADD = statement(
  'case_records.add-notification-facts',
  `${insertRows(NotificationFact, 'on conflict (notification_id) do nothing')} returning notification_id as "notificationId"`,
);

const REFERENCES = statement(
  'case_records.load-references',
  `select ${rowColumns(EpisodeReferenceEntity, 'r')} from json_to_recordset($1) as w ("forceId" text, "policeReference" text)
  cross join lateral (
    select * from case_records.episode_reference r
    where r.force_id = w."forceId" and r.police_reference = w."policeReference" offset 0) r`,
);

const OF_NOTIFICATION = statement(
  'case_records.load-reference-of-notification',
  `select ${rowColumns(EpisodeReferenceEntity, 'r')}, f.received_at as "receivedAt" from case_records.notification_fact f
  join case_records.episode_reference r using (force_id, police_reference) where f.notification_id = $1
    and not exists (select from case_records.sealed_reference s
      where s.force_id = f.force_id and s.police_reference = f.police_reference and f.received_at <= s.sealed_at)`,
);

/** @returns those that were not known before: a repeated notification adds nothing and changes nothing */
export async function addNotificationFacts(tx: Tx, facts: readonly NotificationFact[]): Promise<NotificationFact[]> {
  const added = new Set(
    (await tx.sql<{ notificationId: string }>(ADD, [JSON.stringify(facts)])).map((row) => row.notificationId),
  );
  return facts.filter(({ notificationId }) => added.has(notificationId));
}

export async function loadReferences(tx: Tx, facts: readonly NotificationFact[]): Promise<EpisodeReferenceEntity[]> {
  const wanted = facts.map(({ forceId, policeReference }) => ({ forceId, policeReference }));
  return tx.sql<EpisodeReferenceEntity>(REFERENCES, [JSON.stringify(wanted)]);
}

export async function loadReferenceOfNotification(
  tx: Tx,
  notificationId: string,
): Promise<(EpisodeReferenceEntity & { receivedAt: Date }) | undefined> {
  return (await tx.sql<EpisodeReferenceEntity & { receivedAt: Date }>(OF_NOTIFICATION, [notificationId]))[0];
}

const OF_NOTIFICATIONS = statement(
  'case_records.load-references-of-notifications',
  `select distinct f.force_id as "forceId", f.police_reference as "policeReference" from case_records.notification_fact f
  where f.notification_id = any($1)`,
);

export const loadReferencesOfNotifications = (
  tx: Tx,
  notificationIds: readonly string[],
): Promise<{ forceId: string; policeReference: string }[]> => tx.sql(OF_NOTIFICATIONS, [notificationIds]);

/** As the caller sees it; what the episode shows is asked of the episode. */
const EPISODE_OF = statement(
  'case_records.episode-of-notification',
  `select l.episode_id as "episodeId" from hub.current_record_link l where l.record_id = $1 and l.episode_id is not null`,
);

export const loadEpisodeOfNotification = async (tx: Tx, notificationId: string): Promise<string | undefined> =>
  (await tx.sql<{ episodeId: string }>(EPISODE_OF, [notificationId]))[0]?.episodeId;
