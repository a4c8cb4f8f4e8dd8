import { DutyKind, EpisodeState, isRecordId } from '@homeward/domain';
import { conflict, forbidden, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import type { InterviewWaiver } from '../../entities/episode.entity';
import { readDuties } from '../../store/duty.store';
import { readEpisodes, type SeenEpisode } from '../../store/episode.store';
import { isOwed } from '../duty/duty-clock';
import { meet } from '../duty/settle-duties';
import { followHappenings } from '../episode/follow-happenings';
import { ownAuthority } from '../own-authority';
import { namedPeople, refuseOneForSeveral, roleText } from '../agreement';

export interface WaiveInterview {
  episodeId: string;
  reason: string;
  agreedBy: { role: string; name: string }[];
}

/** A decision about the interview that is owed besides it, or instead of it where it is only to be considered. */
const DECISION_TOPIC = 'return_home_interview';

/**
 * The responsible authority closes a return home interview as not needed: with a reason, and with the agreement of everybody whom its
 * protocol names, or of a manager where it names nobody. Facts that ask for the interview more than before open it again.
 * Throws AppError INVALID_INPUT while the reason or somebody's agreement is missing, CONFLICT where there is nothing to waive, FORBIDDEN for
 * another authority, NOT_FOUND.
 * @returns the episode's id
 */
export const createWaiveInterview =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: WaiveInterview): Promise<string> => {
    const authorityId = ownAuthority(caller.viewer);
    if (!isRecordId(input.episodeId)) throw invalidInput('input.episodeId', 'This is no id of an episode.');
    const { episode, duties } = await database.read(caller, async (tx) => {
      tx.asked(input.episodeId);
      return {
        episode: (await readEpisodes(tx, [input.episodeId]))[0],
        duties: await readDuties(tx, [input.episodeId]),
      };
    });
    if (!episode) throw notFound('episode');
    if (episode.responsibleAuthorityId !== authorityId)
      throw forbidden('Only the responsible authority decides that no interview is needed. Ask it.');
    const interview = owedInterview(episode, duties);
    const agreedBy = agreement(input, interview);
    const reason = input.reason.trim();
    if (reason === '') throw invalidInput('input.reason', 'An interview is closed as not needed only with a reason. Say why.');
    return jobsDatabase.write(caller, 'interview:waive', async (tx) => {
      const waiver: InterviewWaiver = {
        at: tx.now.toISOString(),
        reason,
        agreedBy,
        foundAt: (episode.foundAt as Date).toISOString(),
        needed: interview ? 'REQUIRED' : 'CONSIDERED',
      };
      const decided = (duty: DutyEntity): DutyEntity =>
        isDecision(duty) && isOwed(duty) ? { ...meet(duty, tx.now), note: reason } : duty;
      await followHappenings(tx, [
        {
          episodeId: episode.id,
          happening: { reason: 'INTERVIEW_WAIVED', occasion: null, move: decided, waiver },
          cause: { urgent: false, correlationId: caller.correlationId },
        },
      ]);
      tx.saw(episode.id);
      return episode.id;
    });
  };

const isDecision = ({ kind, topic }: DutyEntity): boolean => kind === DutyKind.MANAGER_DECISION && topic === DECISION_TOPIC;

/** The interview that is owed; null where one is only to be considered. */
function owedInterview({ state, foundAt }: SeenEpisode, duties: readonly DutyEntity[]): DutyEntity | null {
  if (state === EpisodeState.MISSING || !foundAt)
    throw conflict('The child is still missing. Whether an interview is needed is decided once it is found.');
  const owed = duties.find((duty) => duty.kind === DutyKind.RETURN_HOME_INTERVIEW && isOwed(duty)) ?? null;
  if (!owed && !duties.some((duty) => isDecision(duty) && isOwed(duty)))
    throw conflict('No interview is owed here, and none is to be decided on. There is nothing to waive.');
  return owed;
}

/** Throws AppError INVALID_INPUT that names whose agreement is missing, and by which rule. */
function agreement({ agreedBy }: WaiveInterview, interview: DutyEntity | null): InterviewWaiver['agreedBy'] {
  const people = namedPeople(agreedBy);
  const term = interview?.terms.find((one) => one.term === 'WAIVER_NEEDS');
  if (!term || term.term !== 'WAIVER_NEEDS') {
    if (people.some(({ role }) => role.includes('manager'))) return people;
    throw invalidInput('input.agreedBy', 'A manager must agree that no interview is needed. Name who did, with the role.');
  }
  const missing = term.roles.filter((role) => !people.some((person) => person.role === role));
  if (missing.length > 0)
    throw invalidInput(
      'input.agreedBy',
      `${missing.map(roleText).join(' and ')} must agree as well (${term.rule.id}, ${term.rule.source}). The interview stays owed until all of them do; name each with the role.`,
    );
  refuseOneForSeveral(people, term.roles, `${term.rule.id}, ${term.rule.source}`);
  return people;
}
