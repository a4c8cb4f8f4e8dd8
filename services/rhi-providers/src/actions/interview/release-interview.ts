import { InterviewPartKind, Subject, isRecordId } from '@homeward/domain';
import {
  conflict,
  forbidden,
  invalidInput,
  newId,
  notFound,
  type Caller,
  type Database,
  type Organisations,
} from '@homeward/service-kit';
import type { ReleaseEntity } from '../../entities/release.entity';
import { readInterviews } from '../../store/interview.store';
import { isResponsibleNow } from '../../store/responsibility.store';
import { insertEvidence, insertRelease } from '../../store/interview-work.store';
import { standingOf } from '../../store/owed-interview.store';
import { optionalText, requiredText } from '../checks';
import { checkEvidence, type EvidenceTold } from './evidence';
import { mayReleaseToPolice } from './terms';

export interface ReleaseTold {
  interviewId: string;
  /** The organisation that receives it. */
  to: string;
  parts: readonly InterviewPartKind[];
  purpose: string;
  handling?: string | null;
  evidence?: readonly EvidenceTold[] | null;
}

export type ReleaseInterview = (caller: Caller, told: ReleaseTold) => Promise<ReleaseEntity>;

/** Who may receive, and who there is told. A provider reads what it wrote itself, and nobody else's. */
const ROLE_OF: Readonly<Record<string, string>> = { AUTHORITY: 'front_door', FORCE: 'police' };
const RULE = {
  id: 'HUB-RELEASE',
  source: 'The interview belongs to the responsible authority; a named person releases it part by part',
};

/** By a named person of the responsible authority, part by part, with purpose and handling; what is internal to the provider never (RHP-22). */
export const createReleaseInterview =
  (database: Database, organisations: Organisations): ReleaseInterview =>
  (caller, { interviewId, to, parts, purpose, handling, evidence }) =>
    database.write(caller, 'interview:release', async (tx) => {
      tx.asked(interviewId);
      const [interview] = isRecordId(interviewId) ? await readInterviews(tx, [interviewId]) : [];
      if (!interview) throw notFound('interview');
      if (!(await isResponsibleNow(tx, interview.childId)))
        throw forbidden('Only the responsible authority releases an interview. Ask it to.');
      if (tx.viewer.kind !== 'person') throw forbidden('A named person releases an interview. Sign in as one.');
      if (!interview.submittedAt) throw conflict('This interview is not signed off yet. Release it once it has been submitted.');
      const role = ROLE_OF[organisations.byId(to)?.kind ?? ''];
      if (!role || to === tx.viewer.organisationId)
        throw invalidInput('input.to', 'Name the authority or force that is to receive it, by its id.');
      if (parts.length === 0) throw invalidInput('input.parts', 'Name the parts that are released.');
      if (parts.includes(InterviewPartKind.PROVIDER_INTERNAL))
        throw invalidInput('input.parts', "The provider's internal answers never leave it. Leave this part out.");
      const missing = parts.filter((part) => !interview.parts.some(({ kind }) => kind === part));
      if (missing.length > 0)
        throw invalidInput('input.parts', `This interview has no part ${missing.join(', ')}. Leave it out.`);
      const given = checkEvidence(evidence);
      if (role === ROLE_OF['FORCE']) {
        const onFile = [...interview.evidence, ...given].map(({ kind }) => kind);
        mayReleaseToPolice(await standingOf(tx, interview.assignmentId), onFile);
      }
      await insertEvidence(tx, interviewId, given);
      const release: ReleaseEntity = {
        id: newId(),
        interviewId,
        childId: interview.childId,
        interviewRecordedAt: interview.recordedAt,
        toOrganisationId: to,
        parts: [...new Set(parts)],
        purpose: requiredText('input.purpose', purpose),
        handling: optionalText('input.handling', handling, 2_000),
        releasedAt: tx.now,
        releasedBy: tx.viewer.name,
      };
      await insertRelease(tx, release);
      tx.publish({
        name: 'recipients.decided',
        key: interview.episodeId,
        urgent: false,
        occurredAt: tx.now,
        payload: {
          decisionId: release.id,
          subject: Subject.INTERVIEW_RELEASED,
          episodeId: interview.episodeId,
          childId: interview.childId,
          notificationId: null,
          interviewId,
          acceptWithinMinutes: 10,
          alsoEveryoneAlerted: false,
          recipients: [{ organisationId: to, role, capacity: null, rule: RULE, acceptance: false }],
        },
      });
      tx.saw(interviewId, interview.childId, interview.episodeId);
      return release;
    });
