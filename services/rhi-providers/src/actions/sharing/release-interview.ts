import { addWorkingDays, InterviewPartKind, isRecordId, SharingOutcome } from '@homeward/domain';
import {
  conflict,
  forbidden,
  invalidInput,
  newId,
  notFound,
  type AppError,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import type { ReleaseEntity } from '../../entities/release.entity';
import type { SharingDecisionEntity } from '../../entities/sharing-decision.entity';
import { readInterviews, type SeenInterview } from '../../store/interview.store';
import { insertEvidence } from '../../store/interview-work.store';
import { standingOf } from '../../store/owed-interview.store';
import { isResponsibleNow } from '../../store/responsibility.store';
import { insertSharingDecision, sameWaiting } from '../../store/sharing.store';
import { startWaiting } from '../../store/sharing-wait.store';
import { optionalText, requiredText } from '../checks';
import { checkEvidence, type EvidenceTold } from '../interview/evidence';
import { mayReleaseToPolice } from '../interview/terms';
import { decideRelease, roleTold } from './decide-release';
import { giveRelease } from './give-release';

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

/**
 * By a named person of the responsible authority, part by part, with purpose and handling; what is internal to the provider never (RHP-22).
 * Whether it goes is decided by rule. The decision is kept also where it is refused or waits, so the refusal is told after it is written.
 */
export const createReleaseInterview =
  (database: Database, organisations: Organisations, reviewWorkingDays: number): ReleaseInterview =>
  async (caller, told) => {
    const { release, decision } = await database.write(caller, 'interview:release', async (tx) => {
      const decided = await decide(tx, organisations, told);
      if (decided.isNewlyWaiting) await startWaiting(tx, decided.decision.id, addWorkingDays(tx.now, reviewWorkingDays));
      return decided;
    });
    if (release) return release;
    throw refusedBy(decision);
  };

interface Decided {
  decision: SharingDecisionEntity;
  release: ReleaseEntity | null;
  /** From now on it waits for a manager. */
  isNewlyWaiting?: boolean;
}

async function decide(tx: Tx, organisations: Organisations, told: ReleaseTold): Promise<Decided> {
  const { interviewId, to, parts, purpose, handling, evidence } = told;
  const interview = await ownInterview(tx, interviewId);
  const role = roleTold(tx, organisations, to);
  checkParts(interview, parts);
  const askedFor = requiredText('input.purpose', purpose);
  const conditions = optionalText('input.handling', handling, 2_000);
  const given = checkEvidence(evidence);
  if (organisations.byId(to)?.kind === 'FORCE') {
    const onFile = [...interview.evidence, ...given].map(({ kind }) => kind);
    mayReleaseToPolice(await standingOf(tx, interview.assignmentId), onFile);
  }
  await insertEvidence(tx, interviewId, given);
  const { outcome, rule, because } = await decideRelease(tx, organisations, interview, { to, parts, handling: conditions });
  const { subject, name } = tx.viewer;
  const decision: SharingDecisionEntity = {
    id: newId(),
    interviewId,
    childId: interview.childId,
    interviewRecordedAt: interview.recordedAt,
    toOrganisationId: to,
    parts: [...new Set(parts)],
    askedFor,
    handling: conditions,
    purpose: tx.viewer.purpose,
    outcome,
    ruleId: rule.id,
    ruleSource: rule.source,
    because,
    decidedAt: tx.now,
    decidedBy: name,
    decidedBySubject: subject,
    reviews: null,
    reason: null,
  };
  tx.saw(interviewId, interview.childId, interview.episodeId);
  const waiting = outcome === SharingOutcome.REVIEW ? await sameWaiting(tx, decision) : null;
  if (waiting) return { decision: waiting, release: null };
  await insertSharingDecision(tx, decision);
  if (outcome !== SharingOutcome.PERMIT) return { decision, release: null, isNewlyWaiting: outcome === SharingOutcome.REVIEW };
  return { decision, release: await giveRelease(tx, interview, decision, role) };
}

/** @throws AppError where the caller's authority does not own the interview now, nobody signs for it, or it is not signed off */
export async function ownInterview(tx: Tx, interviewId: string): Promise<SeenInterview> {
  tx.asked(interviewId);
  const [interview] = isRecordId(interviewId) ? await readInterviews(tx, [interviewId]) : [];
  if (!interview) throw notFound('interview');
  if (!(await isResponsibleNow(tx, interview.childId)))
    throw forbidden('Only the responsible authority releases an interview. Ask it to.');
  if (tx.viewer.kind !== 'person') throw forbidden('A named person releases an interview. Sign in as one.');
  if (!interview.submittedAt) throw conflict('This interview is not signed off yet. Release it once it has been submitted.');
  return interview;
}

function checkParts(interview: SeenInterview, parts: readonly InterviewPartKind[]): void {
  if (parts.length === 0) throw invalidInput('input.parts', 'Name the parts that are released.');
  if (parts.includes(InterviewPartKind.PROVIDER_INTERNAL))
    throw invalidInput('input.parts', "The provider's internal answers never leave it. Leave this part out.");
  const missing = parts.filter((part) => !interview.parts.some(({ kind }) => kind === part));
  if (missing.length > 0) throw invalidInput('input.parts', `This interview has no part ${missing.join(', ')}. Leave it out.`);
}

function refusedBy({ id, outcome, because, ruleId, ruleSource }: SharingDecisionEntity): AppError {
  const next =
    outcome === SharingOutcome.REVIEW
      ? `A manager decides: reviewSharing with the id ${id}.`
      : 'It is not released. Leave out the part that it is about, or ask your manager what stands against it.';
  return conflict(`${because} ${next} (${ruleId}; ${ruleSource})`, {
    field: 'input.parts',
    rule: { id: ruleId, source: ruleSource },
  });
}
