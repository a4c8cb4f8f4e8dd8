import type { InterviewPartKind, Relation } from '@homeward/domain';
import { statement, type Tx } from '@homeward/service-kit';
import type { InterviewEntity } from '../entities/interview.entity';
import type { ReleaseEntity } from '../entities/release.entity';
import { ownWork, relationsOf } from './relations-sql';

export type SeenRelease = Omit<ReleaseEntity, 'interviewId' | 'childId' | 'interviewRecordedAt'>;

/** A row that the caller may see. */
export type SeenInterview = InterviewEntity & {
  dueAt: Date;
  /** Those that the caller's organisation may read. */
  parts: { kind: InterviewPartKind; text: string }[];
  /** Those the caller may know of: all to the responsible authority, its own to anybody else. */
  releases: SeenRelease[];
  relations: Relation[];
};

const COLUMNS = `i.id, i.assignment_id as "assignmentId", i.episode_id as "episodeId", i.child_id as "childId", i.held_by as "heldBy", i.outcome,
  i.held_at as "heldAt", i.seen_alone as "seenAlone", i.place, i.reason, i.recorded_at as "recordedAt", i.recorded_by as "recordedBy",
  i.submitted_at as "submittedAt",
  i.submitted_by as "submittedBy", i.consent_notice_given as "consentNoticeGiven", rhi_providers.due_of(i.assignment_id) as "dueAt",
  coalesce((select json_agg(json_build_object('kind', p.kind, 'text', p.text) order by p.kind) from rhi_providers.interview_part p
    where p.interview_id = i.id and (i.held_by = hub.my_organisation() or (p.kind <> 'PROVIDER_INTERNAL' and ('RESPONSIBLE' = any(mine.relations)
      or exists (select from rhi_providers.release r where r.interview_id = i.id and r.to_organisation_id = hub.my_organisation()
        and p.kind = any(r.parts) offset 0))))), '[]') as parts,
  coalesce((select json_agg(json_build_object('id', r.id, 'toOrganisationId', r.to_organisation_id, 'parts', r.parts, 'purpose', r.purpose,
      'handling', r.handling, 'releasedAt', r.released_at, 'releasedBy', r.released_by) order by r.released_at, r.id)
    from rhi_providers.release r where r.interview_id = i.id
      and (r.to_organisation_id = hub.my_organisation() or 'RESPONSIBLE' = any(mine.relations))), '[]') as releases,
  mine.relations`;

const RELEASED = `select 'RECIPIENT' from rhi_providers.release r where r.interview_id = i.id and r.to_organisation_id = hub.my_organisation()`;
const SEEN = `rhi_providers.interview i ${relationsOf('i', 'i.recorded_at', [ownWork('i.held_by'), RELEASED])}`;

const BY_IDS = statement('rhi_providers.read-interviews', `select ${COLUMNS} from ${SEEN} where i.id = any($1::uuid[])`);
const OF_ASSIGNMENTS = statement(
  'rhi_providers.interviews-of-assignments',
  `select ${COLUMNS} from ${SEEN} where i.assignment_id = any($1::uuid[])`,
);
const OF_EPISODES = statement(
  'rhi_providers.interviews-of-episodes',
  `select ${COLUMNS} from ${SEEN} where i.episode_id = any($1::uuid[]) order by i.recorded_at, i.id`,
);

const read =
  (text: typeof BY_IDS) =>
  async (tx: Tx, ids: readonly string[]): Promise<SeenInterview[]> =>
    (await tx.sql<SeenInterview>(text, [ids])).map((row) => ({
      ...row,
      releases: row.releases.map((release) => ({ ...release, releasedAt: new Date(release.releasedAt) })),
    }));

export const readInterviews = read(BY_IDS);
export const interviewsOfAssignments = read(OF_ASSIGNMENTS);
export const interviewsOfEpisodes = read(OF_EPISODES);
