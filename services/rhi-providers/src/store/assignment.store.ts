import { actsForOffice, type Standing } from '@homeward/access';
import type { ComparisonClock, RuleReference } from '@homeward/contracts';
import type { AssignmentState } from '@homeward/domain';
import { ALLOCATED_TO_ME, statement, type Tx } from '@homeward/service-kit';
import type { AssignmentEntity } from '../entities/assignment.entity';
import type { OwedTerm } from '../entities/owed-interview.entity';
import type { BookingEntity } from '../entities/booking.entity';
import type { ContactAttemptEntity } from '../entities/contact-attempt.entity';
import { ownWork, relationsOf } from './relations-sql';

/** A row that the caller may see, with the clock of its duty and what its organisation is to it. */
export type SeenAssignment = AssignmentEntity & {
  dueAt: Date;
  foundAt: Date;
  rule: RuleReference;
  comparisons: ComparisonClock[];
  terms: OwedTerm[];
  responsibleAuthorityId: string;
  hostAuthorityId: string | null;
  /** The child is missing at this moment, and the interview not held yet: nobody visits. */
  missingAgain: boolean;
  bookings: Pick<BookingEntity, 'id' | 'at' | 'place'>[];
  attempts: Pick<ContactAttemptEntity, 'id' | 'at' | 'method' | 'result' | 'note'>[];
  relations: Standing[];
};

const COLUMNS = `s.id, s.duty_id as "dutyId", s.owed_seq as "owedSeq", s.episode_id as "episodeId", s.child_id as "childId", s.offered_to as "offeredTo", s.state, s.arranged,
  s.worker_name as "workerName", s.worker_subject as "workerSubject", s.offered_at as "offeredAt", s.accepted_at as "acceptedAt",
  s.held_at as "heldAt", s.ended_at as "endedAt", s.unable_because as "unableBecause", o.due_at as "dueAt", o.found_at as "foundAt", o.rule, o.comparisons, o.terms,
  o.responsible_authority_id as "responsibleAuthorityId", o.host_authority_id as "hostAuthorityId",
  s.state in ('OFFERED', 'ACCEPTED_OFFER') and s.held_at is null and exists (select from rhi_providers.episode_fact f
    where f.child_id = s.child_id and f.state = 'MISSING' offset 0) as "missingAgain",
  coalesce((select json_agg(json_build_object('id', b.id, 'at', b.at, 'place', b.place) order by b.at, b.id) from rhi_providers.booking b
    where b.assignment_id = s.id), '[]') as bookings,
  coalesce((select json_agg(json_build_object('id', c.id, 'at', c.at, 'method', c.method, 'result', c.result, 'note', c.note) order by c.at, c.id)
    from rhi_providers.contact_attempt c where c.assignment_id = s.id), '[]') as attempts,
  mine.relations`;

const AT_WORK = `s.state in ('OFFERED', 'ACCEPTED_OFFER', 'COMPLETED')`;
const SEEN = `rhi_providers.assignment s join rhi_providers.owed_interview o on o.duty_id = s.duty_id
  ${relationsOf('s', 's.offered_at', [ownWork('s.offered_to', AT_WORK)])}`;

const BY_IDS = statement('rhi_providers.read-assignments', `select ${COLUMNS} from ${SEEN} where s.id = any($1::uuid[])`);
const OF_EPISODES = statement(
  'rhi_providers.assignments-of-episodes',
  `select ${COLUMNS} from ${SEEN} where s.episode_id = any($1::uuid[]) order by s.offered_at, s.id`,
);

export const readAssignments = async (tx: Tx, ids: readonly string[]): Promise<SeenAssignment[]> =>
  (await tx.sql<SeenAssignment>(BY_IDS, [ids])).map(withDates);

export const assignmentsOfEpisodes = async (tx: Tx, ids: readonly string[]): Promise<SeenAssignment[]> =>
  (await tx.sql<SeenAssignment>(OF_EPISODES, [ids])).map(withDates);

/** What PostgreSQL puts into json comes back as text. */
const withDates = (row: SeenAssignment): SeenAssignment => ({
  ...row,
  bookings: row.bookings.map((booking) => ({ ...booking, at: new Date(booking.at) })),
  attempts: row.attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at) })),
});

export interface AssignmentPage {
  limit: number;
  states: readonly AssignmentState[];
  dueBefore: Date | null;
  after: { at: string; id: string } | null;
}

/** One walk along an index of its own for what is at hand, and one for what is done; each stops when the page is full. */
const walk = (
  whose: string,
  states: string,
): string => `(select s.*, mine.relations from rhi_providers.assignment s ${relationsOf('s', 's.offered_at', [ownWork('s.offered_to')])}
    where ${whose} and ${states} and ($3::timestamptz is null or s.due_at < $3)
      and ($4::timestamptz is null or (s.due_at, s.id) > ($4::timestamptz, $5::uuid))
    order by s.due_at, s.id limit $1)`;

const mine = (name: string, whose: string) =>
  statement(
    `rhi_providers.page-${name}-assignments`,
    `select ${COLUMNS} from (
     select * from (${walk(whose, `s.state in ('OFFERED', 'ACCEPTED_OFFER') and s.state = any($2::text[])`)}
       union all ${walk(whose, `s.state = 'COMPLETED' and 'COMPLETED' = any($2::text[])`)}) w
     order by w.due_at, w.id limit $1
   ) s join rhi_providers.owed_interview o on o.duty_id = s.duty_id cross join lateral (select s.relations) mine
   order by s.due_at, s.id`,
  );
const MINE = mine('own', 's.offered_to = hub.my_organisation()');
const MINE_IN_PERSON = mine('allocated', `s.offered_to = hub.my_employer() and s.child_id = any(${ALLOCATED_TO_ME})`);

/** The caller's own organisation's, of which whoever reads in person has its own children's; the earliest due first. */
export const pageOwnAssignments = async (tx: Tx, page: AssignmentPage): Promise<SeenAssignment[]> =>
  (
    await tx.sql<SeenAssignment>(actsForOffice(tx.viewer) ? MINE : MINE_IN_PERSON, [
      page.limit,
      page.states,
      page.dueBefore,
      page.after?.at ?? null,
      page.after?.id ?? null,
    ])
  ).map(withDates);
