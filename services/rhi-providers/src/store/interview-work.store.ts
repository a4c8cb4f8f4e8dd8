import type { EvidenceKind, InterviewPartKind } from '@homeward/domain';
import { ownOfChild, statement, type EncryptedColumn, type Tx } from '@homeward/service-kit';
import type { ConcernEntity } from '../entities/concern.entity';
import type { InterviewEntity } from '../entities/interview.entity';
import type { ReleaseEntity } from '../entities/release.entity';
import {
  CONCERN_TEXT,
  EVIDENCE_TEXT,
  INTERVIEW_AGREEMENT,
  INTERVIEW_REASON,
  PART_TEXT,
  RELEASE_HANDLING,
} from './encrypted-columns';

const INSERT = statement(
  'rhi_providers.insert-interview',
  `insert into rhi_providers.interview (id, assignment_id, episode_id, child_id, held_by, outcome, held_at, seen_alone, place, reason, recorded_at,
     recorded_by, agreement)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

export type EndedInterview = Omit<InterviewEntity, 'submittedAt' | 'submittedBy' | 'consentNoticeGiven'>;

export async function insertInterview(tx: Tx, ended: EndedInterview): Promise<void> {
  const {
    id,
    assignmentId,
    episodeId,
    childId,
    heldBy,
    outcome,
    heldAt,
    seenAlone,
    place,
    reason,
    recordedAt,
    recordedBy,
    agreement,
  } = ended;
  const why = await tx.columns.encrypt(INTERVIEW_REASON, [id], reason);
  const agreed = await tx.columns.encryptJson(INTERVIEW_AGREEMENT, [id], agreement);
  const how = [outcome, heldAt, seenAlone, place, why, recordedAt, recordedBy, agreed];
  await tx.sql(INSERT, [id, assignmentId, episodeId, childId, heldBy, ...how]);
}

const LOCK_OWN = statement(
  'rhi_providers.lock-own-interview',
  `select i.id, i.assignment_id as "assignmentId", i.episode_id as "episodeId", i.child_id as "childId", i.held_by as "heldBy", i.outcome,
     i.held_at as "heldAt", i.submitted_at as "submittedAt", s.duty_id as "dutyId",
     coalesce((select json_agg(json_build_object('assignmentId', l.assignment_id, 'dutyId', l.duty_id, 'episodeId', l.episode_id)
       order by l.assignment_id) from rhi_providers.interview_link l where l.interview_id = i.id), '[]') as "alsoFor"
   from rhi_providers.interview i join rhi_providers.assignment s on s.id = i.assignment_id
   where i.id = $1 and ${ownOfChild('i.held_by', 'i.child_id')} for update of i`,
);

export type OwnInterview = Pick<
  InterviewEntity,
  'id' | 'assignmentId' | 'episodeId' | 'childId' | 'heldBy' | 'outcome' | 'heldAt' | 'submittedAt'
> & {
  dutyId: string;
  /** The other turns that it serves. */
  alsoFor: ServedTurn[];
};

export interface ServedTurn {
  assignmentId: string;
  dutyId: string;
  episodeId: string;
}

export async function lockOwnInterview(tx: Tx, id: string): Promise<OwnInterview | null> {
  const [row] = await tx.sql<OwnInterview>(LOCK_OWN, [id]);
  return row ?? null;
}

const OF_ASSIGNMENT = statement(
  'rhi_providers.interview-of-assignment',
  `select id from rhi_providers.interview where assignment_id = any($1::uuid[])
   union all select interview_id from rhi_providers.interview_link where assignment_id = any($1::uuid[])`,
);

/** Whether the outcome of any of these turns is recorded. */
export async function hasInterview(tx: Tx, assignmentIds: readonly string[]): Promise<boolean> {
  return (await tx.sql(OF_ASSIGNMENT, [assignmentIds])).length > 0;
}

const LINK = statement(
  'rhi_providers.link-interview',
  `insert into rhi_providers.interview_link (interview_id, assignment_id, duty_id, episode_id)
   select $1, r."assignmentId", r."dutyId", r."episodeId"
   from json_to_recordset($2::json) as r ("assignmentId" uuid, "dutyId" uuid, "episodeId" uuid)`,
);

export async function linkInterview(tx: Tx, id: string, turns: readonly ServedTurn[]): Promise<void> {
  if (turns.length > 0) await tx.sql(LINK, [id, JSON.stringify(turns)]);
}

const EVIDENCE = statement(
  'rhi_providers.insert-evidence',
  `insert into rhi_providers.interview_evidence (interview_id, kind, text, recorded_at, recorded_by, organisation_id)
   select $1, e.kind, e.text, $3, $4, $5 from json_to_recordset($2::json) as e (kind text, text text)
   on conflict (interview_id, kind) do nothing`,
);

/** What is on file already stays as it is. */
export async function insertEvidence(
  tx: Tx,
  id: string,
  evidence: readonly { kind: EvidenceKind; text: string }[],
): Promise<void> {
  const { name, organisationId } = tx.viewer;
  if (evidence.length === 0) return;
  const kept = await encryptTexts(tx, EVIDENCE_TEXT, id, evidence);
  await tx.sql(EVIDENCE, [id, JSON.stringify(kept), tx.now, name, organisationId]);
}

const SIGN_OFF = statement(
  'rhi_providers.sign-off-interview',
  `with parts as (
     insert into rhi_providers.interview_part (interview_id, kind, text, names_other_children)
     select $1, p.kind, p.text, p."namesOtherChildren" from json_to_recordset($2::json) as p (kind text, text text, "namesOtherChildren" boolean)
   )
   update rhi_providers.interview set submitted_at = $3, submitted_by = $4, consent_notice_given = $5 where id = $1`,
);

export interface SignOff {
  parts: readonly { kind: InterviewPartKind; text: string; namesOtherChildren: boolean }[];
  consentNoticeGiven: boolean | null;
}

export async function signOffInterview(tx: Tx, id: string, { parts, consentNoticeGiven }: SignOff): Promise<void> {
  const kept = await encryptTexts(tx, PART_TEXT, id, parts);
  await tx.sql(SIGN_OFF, [id, JSON.stringify(kept), tx.now, tx.viewer.name, consentNoticeGiven]);
}

/** Each is one row of the interview, by its kind. */
const encryptTexts = <T extends { kind: string; text: string }>(
  tx: Tx,
  column: EncryptedColumn,
  id: string,
  texts: readonly T[],
): Promise<T[]> =>
  Promise.all(
    texts.map(async (each) => ({ ...each, text: await tx.columns.encrypt<string>(column, [id, each.kind], each.text) })),
  );

const RELEASE = statement(
  'rhi_providers.insert-release',
  `insert into rhi_providers.release (id, interview_id, child_id, interview_recorded_at, to_organisation_id, parts, purpose, handling,
     released_at, released_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export async function insertRelease(tx: Tx, release: ReleaseEntity): Promise<void> {
  const { id, interviewId, childId, interviewRecordedAt, toOrganisationId, parts, purpose, handling, releasedAt, releasedBy } =
    release;
  const conditions = await tx.columns.encrypt(RELEASE_HANDLING, [id], handling);
  const what = [toOrganisationId, parts, purpose, conditions, releasedAt, releasedBy];
  await tx.sql(RELEASE, [id, interviewId, childId, interviewRecordedAt, ...what]);
}

const CONCERN = statement(
  'rhi_providers.insert-concern',
  `insert into rhi_providers.concern (id, assignment_id, episode_id, child_id, raised_by_organisation_id, raised_by, text, immediate_danger, raised_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export async function insertConcern(tx: Tx, concern: ConcernEntity): Promise<void> {
  const { id, assignmentId, episodeId, childId, raisedByOrganisationId, raisedBy, text, immediateDanger, raisedAt } = concern;
  await tx.sql(CONCERN, [
    id,
    assignmentId,
    episodeId,
    childId,
    raisedByOrganisationId,
    raisedBy,
    await tx.columns.encrypt(CONCERN_TEXT, [id], text),
    immediateDanger,
    raisedAt,
  ]);
}
