import { PLACE_HIDDEN, type Standing } from '@homeward/access';
import type { InterviewPartKind } from '@homeward/domain';
import { ownOfChild, statement, type Tx } from '@homeward/service-kit';
import type { InterviewEvidenceEntity } from '../entities/interview-evidence.entity';
import type { InterviewEntity } from '../entities/interview.entity';
import type { ReleaseEntity } from '../entities/release.entity';
import type { SharingDecisionEntity } from '../entities/sharing-decision.entity';
import type { SharingExceptionEntity } from '../entities/sharing-exception.entity';
import { ownWork, relationsOf } from './relations-sql';

export type SeenRelease = Omit<ReleaseEntity, 'interviewId' | 'childId' | 'interviewRecordedAt' | 'withdrawnIn'>;

export type SeenSharing = Pick<
  SharingDecisionEntity,
  | 'id'
  | 'toOrganisationId'
  | 'parts'
  | 'outcome'
  | 'ruleId'
  | 'ruleSource'
  | 'because'
  | 'decidedBy'
  | 'purpose'
  | 'reviews'
  | 'reason'
> & { at: Date };

/** `reason` is null for whoever may not read what was told. */
export type SeenException = Omit<SharingExceptionEntity, 'interviewId' | 'childId' | 'interviewRecordedAt' | 'reason'> & {
  reason: string | null;
};

export type SeenEvidence = Omit<InterviewEvidenceEntity, 'interviewId' | 'organisationId'>;

/** A row that the caller may see. */
export type SeenInterview = InterviewEntity & {
  dueAt: Date;
  /** Those that the caller's organisation may read. */
  parts: { kind: InterviewPartKind; text: string; namesOtherChildren: boolean }[];
  /** Those the caller may know of: all to the responsible authority, its own to anybody else. */
  releases: SeenRelease[];
  evidence: SeenEvidence[];
  /** How it came to be shared or not: to the responsible authority. */
  sharing: SeenSharing[];
  sharingExceptions: SeenException[];
  /** Episodes that it serves beside its own. */
  alsoFor: string[];
  relations: Standing[];
};

const COLUMNS = `i.id, i.assignment_id as "assignmentId", i.episode_id as "episodeId", i.child_id as "childId", i.held_by as "heldBy", i.outcome,
  i.held_at as "heldAt", i.seen_alone as "seenAlone", i.place, i.reason, i.recorded_at as "recordedAt", i.recorded_by as "recordedBy",
  i.submitted_at as "submittedAt",
  i.submitted_by as "submittedBy", i.consent_notice_given as "consentNoticeGiven", i.agreement, rhi_providers.due_of(i.assignment_id) as "dueAt",
  coalesce((select json_agg(json_build_object('kind', p.kind, 'text', p.text, 'namesOtherChildren', p.names_other_children) order by p.kind) from rhi_providers.interview_part p
    where p.interview_id = i.id and (${ownOfChild('i.held_by', 'i.child_id')} or (p.kind <> 'PROVIDER_INTERNAL' and ('RESPONSIBLE' = any(mine.relations)
      or exists (select from rhi_providers.release r where r.interview_id = i.id and r.to_organisation_id = hub.my_organisation()
        and r.withdrawn_at is null and p.kind = any(r.parts) offset 0))))), '[]') as parts,
  coalesce((select json_agg(json_build_object('id', r.id, 'toOrganisationId', r.to_organisation_id, 'parts', r.parts, 'purpose', r.purpose,
      'handling', r.handling, 'releasedAt', r.released_at, 'releasedBy', r.released_by,
      'withdrawnAt', r.withdrawn_at) order by r.released_at, r.id)
    from rhi_providers.release r where r.interview_id = i.id
      and ((r.to_organisation_id = hub.my_organisation() and r.withdrawn_at is null)
        or ('RESPONSIBLE' = any(mine.relations) and not '${PLACE_HIDDEN}' = any(mine.relations)))), '[]') as releases,
  coalesce((select json_agg(json_build_object('kind', e.kind, 'text', e.text, 'recordedAt', e.recorded_at, 'recordedBy', e.recorded_by) order by e.kind)
    from rhi_providers.interview_evidence e where e.interview_id = i.id
      and (e.organisation_id = hub.my_organisation() or 'RESPONSIBLE' = any(mine.relations))), '[]') as evidence,
  coalesce((select json_agg(json_build_object('id', d.id, 'toOrganisationId', d.to_organisation_id, 'parts', d.parts, 'outcome', d.outcome,
      'ruleId', d.rule_id, 'ruleSource', d.rule_source, 'because', d.because, 'decidedBy', d.decided_by, 'at', d.decided_at, 'purpose', d.purpose,
      'reviews', d.reviews, 'reason', d.reason) order by d.decided_at, d.id)
    from rhi_providers.sharing_decision d where d.interview_id = i.id and 'RESPONSIBLE' = any(mine.relations)), '[]') as sharing,
  coalesce((select json_agg(json_build_object('id', x.id, 'toOrganisationId', x.to_organisation_id, 'reason', x.reason, 'reviewAt', x.review_at,
      'recordedAt', x.recorded_at, 'recordedBy', x.recorded_by, 'liftedAt', x.lifted_at, 'liftedBy', x.lifted_by,
      'liftedBecause', x.lifted_because) order by x.recorded_at, x.id)
    from rhi_providers.sharing_exception x where x.interview_id = i.id and 'RESPONSIBLE' = any(mine.relations)), '[]') as "sharingExceptions",
  coalesce((select json_agg(l.episode_id order by l.episode_id) from rhi_providers.interview_link l where l.interview_id = i.id), '[]') as "alsoFor",
  mine.relations`;

const RELEASED = `select 'RECIPIENT' from rhi_providers.release r where r.interview_id = i.id and r.to_organisation_id = hub.my_organisation()
  and r.withdrawn_at is null`;
const RELATIONS = relationsOf('i', 'i.recorded_at', [ownWork('i.held_by'), RELEASED]);

const BY_IDS = statement(
  'rhi_providers.read-interviews',
  `select ${COLUMNS} from rhi_providers.interview i ${RELATIONS} where i.id = any($1::uuid[])`,
);

/** One interview may serve several: it is found by each of them. */
const servingEach = (column: 'assignment_id' | 'episode_id'): string => `
  select ${COLUMNS}, served.by as "servedBy" from (
    select o.id, o.${column} as by from rhi_providers.interview o where o.${column} = any($1::uuid[])
    union all select l.interview_id, l.${column} from rhi_providers.interview_link l where l.${column} = any($1::uuid[])
  ) served join rhi_providers.interview i on i.id = served.id ${RELATIONS}
  order by i.recorded_at, i.id`;
const OF_ASSIGNMENTS = statement('rhi_providers.interviews-of-assignments', servingEach('assignment_id'));
const OF_EPISODES = statement('rhi_providers.interviews-of-episodes', servingEach('episode_id'));

/** `servedBy`: of those asked for, the one that it serves. */
export type ServingInterview = SeenInterview & { servedBy: string };

const withDates = <R extends SeenInterview>(row: R): R => ({
  ...row,
  releases: row.releases.map((release) => ({
    ...release,
    releasedAt: new Date(release.releasedAt),
    withdrawnAt: release.withdrawnAt && new Date(release.withdrawnAt),
  })),
  evidence: row.evidence.map((each) => ({ ...each, recordedAt: new Date(each.recordedAt) })),
  sharing: row.sharing.map((each) => ({ ...each, at: new Date(each.at) })),
  sharingExceptions: row.sharingExceptions.map((each) => ({
    ...each,
    reviewAt: new Date(each.reviewAt),
    recordedAt: new Date(each.recordedAt),
    liftedAt: each.liftedAt === null ? null : new Date(each.liftedAt),
  })),
});

export const readInterviews = async (tx: Tx, ids: readonly string[]): Promise<SeenInterview[]> =>
  (await tx.sql<SeenInterview>(BY_IDS, [ids])).map(withDates);
export const interviewsOfAssignments = async (tx: Tx, ids: readonly string[]): Promise<ServingInterview[]> =>
  (await tx.sql<ServingInterview>(OF_ASSIGNMENTS, [ids])).map(withDates);
export const interviewsOfEpisodes = async (tx: Tx, ids: readonly string[]): Promise<ServingInterview[]> =>
  (await tx.sql<ServingInterview>(OF_EPISODES, [ids])).map(withDates);
