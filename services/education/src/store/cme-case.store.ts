import type { Standing } from '@homeward/access';
import type { CmeCaseState } from '@homeward/domain';
import { hiddenPlaceMark, ownOfChild, statement, type Tx } from '@homeward/service-kit';
import type { CmeCaseEntity } from '../entities/cme-case.entity';
import type { CmeEnquiryEntity } from '../entities/cme-enquiry.entity';
import { CASE_REASON, ENQUIRY_ANSWER } from './encrypted-columns';

/** A case that the caller may see, with its enquiries in the order they were asked and all that the caller's organisation is to the child. */
export type SeenCmeCase = Omit<CmeCaseEntity, 'cameFrom'> & {
  enquiries: Omit<CmeEnquiryEntity, 'caseId'>[];
  relations: Standing[];
};

type Row = Omit<SeenCmeCase, 'enquiries'> & {
  enquiries: (Omit<CmeEnquiryEntity, 'caseId' | 'askedAt' | 'answeredAt'> & { askedAt: string; answeredAt: string | null })[];
};

const SELECT = `select c.id, c.child_id as "childId", c.authority_id as "authorityId", c.state, c.reason, c.opened_at as "openedAt",
    c.review_at as "reviewAt", c.found_at as "foundAt", mine.relations, e.enquiries
  from education.cme_case c
  join lateral (
    select array_agg(distinct a.relation) || ${hiddenPlaceMark('c.child_id')} as relations from hub.my_access a
    where a.child_id = c.child_id and a.episode_id is null and a.record_id is null and a.relation in ('RESPONSIBLE', 'HOST')
      and (a.all_history or (c.opened_at >= a.from_at and (a.until_at is null or c.opened_at < a.until_at)))
    having count(*) > 0
  ) mine on true
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', q.id, 'body', q.body, 'askedAt', q.asked_at, 'answeredAt', q.answered_at,
      'answer', q.answer, 'childFound', q.child_found) order by q.asked_at, q.id), '[]') as enquiries
    from education.cme_enquiry q where q.case_id = c.id
  ) e`;

const toCase = (row: Row): SeenCmeCase => ({
  ...row,
  enquiries: row.enquiries.map((enquiry) => ({
    ...enquiry,
    askedAt: new Date(enquiry.askedAt),
    answeredAt: enquiry.answeredAt === null ? null : new Date(enquiry.answeredAt),
  })),
});

const BY_IDS = statement('education.read-cme-cases', `${SELECT} where c.id = any($1::uuid[])`);

export const readCmeCases = async (tx: Tx, ids: readonly string[]): Promise<SeenCmeCase[]> =>
  (await tx.sql<Row>(BY_IDS, [ids])).map(toCase);

const OF_CHILDREN = statement(
  'education.cme-cases-of-children',
  `${SELECT} where c.child_id = any($1::uuid[]) order by c.opened_at desc, c.id desc`,
);

/** Newest first. */
export const cmeCasesOfChildren = async (tx: Tx, childIds: readonly string[]): Promise<SeenCmeCase[]> =>
  (await tx.sql<Row>(OF_CHILDREN, [childIds])).map(toCase);

export interface ReviewPage {
  limit: number;
  /** The row before the first wanted. */
  after: { reviewAt: string; id: string } | null;
}

const TO_REVIEW = statement(
  'education.page-cme-cases-to-review',
  `${SELECT}
   where ${ownOfChild('c.authority_id', 'c.child_id')} and c.state = 'DORMANT' and c.review_at <= hub.business_now()
     and ($2::timestamptz is null or (c.review_at, c.id) > ($2::timestamptz, $3::uuid))
   order by c.review_at, c.id limit $1`,
);

/** Dormant cases of the caller's authority whose review is due, the longest due first. */
export const pageCmeCasesToReview = async (tx: Tx, { limit, after }: ReviewPage): Promise<SeenCmeCase[]> =>
  (await tx.sql<Row>(TO_REVIEW, [limit, after?.reviewAt ?? null, after?.id ?? null])).map(toCase);

const INSERT = statement(
  'education.open-cme-case',
  `insert into education.cme_case (id, child_id, authority_id, state, reason, opened_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (child_id, authority_id) where state <> 'CHILD_FOUND' do nothing returning id`,
);

/** False where the authority has an unfound case of this child already. */
export async function insertCmeCase(
  tx: Tx,
  row: Pick<CmeCaseEntity, 'id' | 'childId' | 'authorityId' | 'state' | 'reason'>,
): Promise<boolean> {
  const reason = await tx.columns.encrypt(CASE_REASON, [row.id], row.reason);
  const added = await tx.sql(INSERT, [row.id, row.childId, row.authorityId, row.state, reason, tx.now]);
  return added.length > 0;
}

const LOCK = statement(
  'education.lock-cme-case',
  `select c.id, c.child_id as "childId", c.state from education.cme_case c
   where c.id = $1 and ${ownOfChild('c.authority_id', 'c.child_id')} and exists (
     select from hub.my_access a where a.child_id = c.child_id and a.episode_id is null and a.record_id is null
       and a.current and a.relation in ('RESPONSIBLE', 'HOST') offset 0)
   for update of c`,
);

/** A case of the caller's own authority, held until the end of the transaction. */
export async function lockCmeCase(tx: Tx, id: string): Promise<Pick<CmeCaseEntity, 'id' | 'childId' | 'state'> | null> {
  const [row] = await tx.sql<Pick<CmeCaseEntity, 'id' | 'childId' | 'state'>>(LOCK, [id]);
  return row ?? null;
}

const MOVE = statement(
  'education.move-cme-case',
  'update education.cme_case set state = $2, review_at = $3, found_at = $4 where id = $1',
);

export interface CmeCaseMove {
  state: CmeCaseState;
  reviewAt?: Date | null;
  foundAt?: Date | null;
}

export async function moveCmeCase(tx: Tx, id: string, { state, reviewAt = null, foundAt = null }: CmeCaseMove): Promise<void> {
  await tx.sql(MOVE, [id, state, reviewAt, foundAt]);
}

const ENQUIRE = statement(
  'education.record-cme-enquiry',
  'insert into education.cme_enquiry (id, case_id, body, asked_at, answered_at, answer, child_found) values ($1, $2, $3, $4, $5, $6, $7)',
);

export async function addCmeEnquiry(tx: Tx, row: CmeEnquiryEntity): Promise<void> {
  const answer = await tx.columns.encrypt(ENQUIRY_ANSWER, [row.id], row.answer);
  await tx.sql(ENQUIRE, [row.id, row.caseId, row.body, row.askedAt, row.answeredAt, answer, row.childFound]);
}

const ANSWER = statement(
  'education.answer-cme-enquiry',
  `update education.cme_enquiry set answered_at = $3, answer = $4, child_found = $5 where id = $1 and case_id = $2 returning id`,
);

/** The answer to one that was added before. False where this case has none of that id. */
export async function answerCmeEnquiry(tx: Tx, row: CmeEnquiryEntity): Promise<boolean> {
  const answer = await tx.columns.encrypt(ENQUIRY_ANSWER, [row.id], row.answer);
  return (await tx.sql(ANSWER, [row.id, row.caseId, row.answeredAt, answer, row.childFound])).length > 0;
}
