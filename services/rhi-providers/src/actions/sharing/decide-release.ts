import { decideSharing, type SharingVerdict, type StandingOfRecipient } from '@homeward/access';
import type { InterviewPartKind, Relation } from '@homeward/domain';
import { invalidInput, type Organisations, type Tx } from '@homeward/service-kit';
import type { SeenInterview } from '../../store/interview.store';
import { readRecipient } from '../../store/sharing.store';

/** Who may receive, and who there is told. A provider reads what it wrote itself, and nobody else's. */
const ROLE_OF: Readonly<Record<string, string>> = { AUTHORITY: 'front_door', FORCE: 'police' };
const STANDINGS: readonly StandingOfRecipient[] = ['RESPONSIBLE', 'HOST', 'POLICE', 'AREA'];

export const standingOf = (relations: readonly Relation[]): StandingOfRecipient =>
  STANDINGS.find((standing) => (relations as readonly string[]).includes(standing)) ?? 'NONE';

/** @throws AppError INVALID_INPUT for the own organisation, and for one that receives nothing */
export function roleTold(tx: Tx, organisations: Organisations, to: string): string {
  const role = ROLE_OF[organisations.byId(to)?.kind ?? ''];
  if (!role || to === tx.viewer.organisationId)
    throw invalidInput('input.to', 'Name the authority or force that is to receive it, by its id.');
  return role;
}

/** Whether these parts may go there, as everything stands at this moment. */
export async function decideRelease(
  tx: Tx,
  organisations: Organisations,
  interview: SeenInterview,
  { to, parts, handling }: { to: string; parts: readonly InterviewPartKind[]; handling: string | null },
): Promise<SharingVerdict> {
  const { id: interviewId, childId, episodeId } = interview;
  const role = roleTold(tx, organisations, to);
  const { relations, ...recipient } = await readRecipient(tx, { interviewId, childId, episodeId }, to, role);
  const marked = new Set(interview.parts.filter(({ namesOtherChildren }) => namesOtherChildren).map(({ kind }) => kind));
  return decideSharing(
    parts.map((part) => ({
      ...recipient,
      part,
      namesOtherChildren: marked.has(part),
      to: organisations.byId(to)!.kind,
      standing: standingOf(relations),
      purpose: tx.viewer.purpose,
      childWasTold: interview.consentNoticeGiven,
      hasConditions: handling !== null,
    })),
  );
}
