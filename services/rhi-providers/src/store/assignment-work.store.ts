import { AssignmentState } from '@homeward/domain';
import { ownOfChild, statement, type Tx } from '@homeward/service-kit';
import type { AssignmentEntity } from '../entities/assignment.entity';
import type { BookingEntity } from '../entities/booking.entity';
import type { ContactAttemptEntity } from '../entities/contact-attempt.entity';
import { ATTEMPT_NOTE } from './encrypted-columns';

const COLUMNS = `id, duty_id as "dutyId", owed_seq as "owedSeq", episode_id as "episodeId", child_id as "childId", offered_to as "offeredTo", state, arranged,
  worker_name as "workerName", worker_subject as "workerSubject", offered_at as "offeredAt", accepted_at as "acceptedAt",
  held_at as "heldAt", ended_at as "endedAt", unable_because as "unableBecause"`;

const IS_OWN = ownOfChild('assignment.offered_to', 'assignment.child_id');

const LOCK_OWN = statement(
  'rhi_providers.lock-own-assignment',
  `select ${COLUMNS} from rhi_providers.assignment
   where id = $1 and ${IS_OWN} and state in ('OFFERED', 'ACCEPTED_OFFER', 'COMPLETED') for update`,
);

/** The caller's own organisation's work, until the end of the transaction nobody else's; null where there is none. */
export async function lockOwnAssignment(tx: Tx, id: string): Promise<AssignmentEntity | null> {
  const [row] = await tx.sql<AssignmentEntity>(LOCK_OWN, [id]);
  return row ?? null;
}

const LOCK_OF_EPISODES = statement(
  'rhi_providers.lock-own-of-episodes',
  `select ${COLUMNS} from rhi_providers.assignment
   where episode_id = any($1::uuid[]) and ${IS_OWN} and state in ('OFFERED', 'ACCEPTED_OFFER')
   order by id for update`,
);

/** What the caller's own organisation has at work for these episodes, locked. */
export const lockOwnOfEpisodes = (tx: Tx, episodeIds: readonly string[]): Promise<AssignmentEntity[]> =>
  tx.sql<AssignmentEntity>(LOCK_OF_EPISODES, [episodeIds]);

const MOVE = statement(
  'rhi_providers.move-assignment',
  `update rhi_providers.assignment
   set state = $2, accepted_at = coalesce(accepted_at, case when $2 = 'ACCEPTED_OFFER' then $3::timestamptz end),
     ended_at = case when $2 in ('OFFERED', 'ACCEPTED_OFFER') then null else $3::timestamptz end, unable_because = $4
   where id = $1`,
);

export async function moveAssignment(tx: Tx, id: string, state: AssignmentState, because: string | null = null): Promise<void> {
  await tx.sql(MOVE, [id, state, tx.now, because]);
}

const HOLD = statement(
  'rhi_providers.hold-assignment',
  'update rhi_providers.assignment set held_at = $2 where id = any($1::uuid[])',
);

export async function recordHeld(tx: Tx, ids: readonly string[], heldAt: Date): Promise<void> {
  await tx.sql(HOLD, [ids, heldAt]);
}

const GIVE = statement(
  'rhi_providers.give-to-worker',
  'update rhi_providers.assignment set worker_name = $2, worker_subject = $3 where id = $1',
);

export async function giveToWorker(tx: Tx, id: string, name: string, subject: string | null): Promise<void> {
  await tx.sql(GIVE, [id, name, subject]);
}

const INSERT = statement(
  'rhi_providers.insert-assignments',
  `insert into rhi_providers.assignment (id, duty_id, owed_seq, episode_id, child_id, offered_to, state, arranged, offered_at,
     unable_because, ended_at)
   select r.id, r."dutyId", r."owedSeq", r."episodeId", r."childId", r."offeredTo", case when r."unableBecause" is null then 'OFFERED' else 'UNABLE' end,
     r.arranged, r."offeredAt", r."unableBecause", case when r."unableBecause" is not null then r."offeredAt" end
   from json_to_recordset($1::json) as r (id uuid, "dutyId" uuid, "owedSeq" integer, "episodeId" uuid, "childId" uuid, "offeredTo" text,
     arranged boolean, "offeredAt" timestamptz, "unableBecause" text)
   order by r."dutyId"`,
);

export type OfferedAssignment = Pick<
  AssignmentEntity,
  'id' | 'dutyId' | 'owedSeq' | 'episodeId' | 'childId' | 'offeredTo' | 'arranged' | 'offeredAt' | 'unableBecause'
>;

/** Under the lock of their duties, at most one of which is at work at a time. One that says why it cannot be is put on record as unable. */
export async function insertAssignments(tx: Tx, offered: readonly OfferedAssignment[]): Promise<void> {
  if (offered.length > 0) await tx.sql(INSERT, [JSON.stringify(offered)]);
}

const ARRANGE = statement(
  'rhi_providers.arrange-assignment',
  'update rhi_providers.assignment set arranged = true where id = $1',
);

/** The responsible authority chose by hand what was offered already. */
export async function markArranged(tx: Tx, id: string): Promise<void> {
  await tx.sql(ARRANGE, [id]);
}

const WITHDRAW = statement(
  'rhi_providers.withdraw-assignments',
  `update rhi_providers.assignment set state = 'WITHDRAWN', ended_at = $2
   where id = any($1::uuid[]) and state in ('OFFERED', 'ACCEPTED_OFFER') returning ${COLUMNS}`,
);

export const withdrawAssignments = (tx: Tx, ids: readonly string[]): Promise<AssignmentEntity[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.sql<AssignmentEntity>(WITHDRAW, [ids, tx.now]);

const OF_DUTIES = statement(
  'rhi_providers.assignments-of-duties',
  `select ${COLUMNS} from rhi_providers.assignment where duty_id = any($1::uuid[]) order by offered_at, id for update`,
);

/** Every turn that was ever given for these duties. */
export const assignmentsOfDuties = (tx: Tx, dutyIds: readonly string[]): Promise<AssignmentEntity[]> =>
  tx.sql<AssignmentEntity>(OF_DUTIES, [dutyIds]);

const BOOK = statement(
  'rhi_providers.insert-booking',
  'insert into rhi_providers.booking (id, assignment_id, at, place, booked_by) values ($1, $2, $3, $4, $5)',
);

export async function insertBooking(tx: Tx, { id, assignmentId, at, place, bookedBy }: BookingEntity): Promise<void> {
  await tx.sql(BOOK, [id, assignmentId, at, place, bookedBy]);
}

const ATTEMPT = statement(
  'rhi_providers.insert-attempt',
  'insert into rhi_providers.contact_attempt (id, assignment_id, at, method, result, note, logged_by) values ($1, $2, $3, $4, $5, $6, $7)',
);

export async function insertContactAttempt(tx: Tx, attempt: ContactAttemptEntity): Promise<void> {
  const { id, assignmentId, at, method, result, note, loggedBy } = attempt;
  const kept = await tx.columns.encrypt(ATTEMPT_NOTE, [id], note);
  await tx.sql(ATTEMPT, [id, assignmentId, at, method, result, kept, loggedBy]);
}
