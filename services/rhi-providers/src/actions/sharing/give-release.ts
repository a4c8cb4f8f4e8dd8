import { Subject } from '@homeward/domain';
import { newId, type Tx } from '@homeward/service-kit';
import type { ReleaseEntity } from '../../entities/release.entity';
import type { SharingDecisionEntity } from '../../entities/sharing-decision.entity';
import type { SeenInterview } from '../../store/interview.store';
import { insertRelease } from '../../store/interview-work.store';
import { tellOfSharing } from './tell-of-sharing';

const RULE = {
  id: 'HUB-RELEASE',
  source: 'The interview belongs to the responsible authority; a named person releases it part by part',
};

/** What was permitted goes: the recipient may read these parts from now on, and is told that there is something. */
export async function giveRelease(
  tx: Tx,
  interview: SeenInterview,
  { toOrganisationId, parts, askedFor, handling }: SharingDecisionEntity,
  role: string,
): Promise<ReleaseEntity> {
  const { id: interviewId, episodeId, childId, recordedAt: interviewRecordedAt } = interview;
  const release: ReleaseEntity = {
    id: newId(),
    interviewId,
    childId,
    interviewRecordedAt,
    toOrganisationId,
    parts,
    handling,
    purpose: askedFor,
    releasedAt: tx.now,
    releasedBy: tx.viewer.name,
    withdrawnAt: null,
    withdrawnIn: null,
  };
  await insertRelease(tx, release);
  tellOfSharing(
    tx,
    { interviewId, episodeId, childId },
    {
      decisionId: release.id,
      subject: Subject.INTERVIEW_RELEASED,
      recipients: [{ organisationId: toOrganisationId, role, capacity: null, rule: RULE, acceptance: false }],
    },
  );
  return release;
}
