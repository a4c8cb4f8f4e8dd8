import { EpisodeFact, FactAnswer, isRecordId, Relation, type MissingFrom, type Risk } from '@homeward/domain';
import { forbidden, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { putEpisodeFacts } from '../../store/episode-fact.store';
import { readEpisodes, type SeenEpisode } from '../../store/episode.store';
import { childrenOfEpisodes } from '../../store/happening.store';
import { lockChildren } from '../../store/dossier.store';
import { ownAuthority } from '../own-authority';
import { followHappenings } from './follow-happenings';
import { LA_RISK, MISSING_FROM, PARTNER_AGE_GAP_YEARS } from './said-facts';

export interface RecordEpisodeFacts {
  episodeId: string;
  facts?: { fact: EpisodeFact; answer: FactAnswer }[] | null;
  /** The authority's own grade, beside the police's. */
  ownRisk?: Risk | null;
  partnerAgeGapYears?: number | null;
  missingFrom?: MissingFrom | null;
}

/**
 * An authority says what it knows of an absence beside the police; said again it corrects what it said. The episode is decided anew: what is
 * newly owed is owed at once, and who is newly to be told is told.
 * Throws AppError INVALID_INPUT where nothing is said, or one thing twice; FORBIDDEN for an authority that has no part in it; NOT_FOUND.
 * @returns the episode's id
 */
export const createRecordEpisodeFacts =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: RecordEpisodeFacts): Promise<string> => {
    const authorityId = ownAuthority(caller.viewer);
    if (!isRecordId(input.episodeId)) throw invalidInput('input.episodeId', 'This is no id of an episode.');
    const answers = answersOf(input);
    const episode = await database.read(caller, async (tx) => {
      tx.asked(input.episodeId);
      return (await readEpisodes(tx, [input.episodeId]))[0];
    });
    if (!episode) throw notFound('episode');
    if (!hasPart(episode))
      throw forbidden(
        'The responsible authority and the host record what they know of an absence. Tell one of them, or raise a concern.',
      );
    return jobsDatabase.write(caller, 'episode-facts:record', async (tx) => {
      const { episodeId, childId } = (await childrenOfEpisodes(tx, [episode.id])).get(episode.id) ?? {
        episodeId: episode.id,
        childId: episode.childId,
      };
      await lockChildren(tx, [childId]);
      const said = { episodeId, authorityId, recordedAt: tx.now, recordedBy: caller.viewer.subject };
      await putEpisodeFacts(
        tx,
        answers.map(([fact, answer]) => ({ ...said, fact, answer })),
      );
      const isConcern = answers.some(([fact, answer]) => fact === EpisodeFact.SAFEGUARDING_CONCERN && answer === FactAnswer.YES);
      await followHappenings(tx, [
        {
          episodeId,
          happening: { reason: 'FACTS_RECORDED', occasion: 'ANEW', ...(isConcern ? { concernRaisedAt: tx.now } : {}) },
          cause: { urgent: false, correlationId: caller.correlationId },
        },
      ]);
      tx.saw(episodeId);
      return episodeId;
    });
  };

/** While nobody knows whose the child is, the authority of the place has it. */
const hasPart = ({ relations, responsibleAuthorityId }: SeenEpisode): boolean =>
  relations.includes(Relation.RESPONSIBLE) ||
  relations.includes(Relation.HOST) ||
  (responsibleAuthorityId === null && relations.includes(Relation.AREA));

const OLDEST_PARTNER = 100;

function answersOf({ facts, ownRisk, partnerAgeGapYears: gap, missingFrom }: RecordEpisodeFacts): [string, string][] {
  const said = facts ?? [];
  const twice = said.find(({ fact }, place) => said.findIndex((other) => other.fact === fact) !== place);
  if (twice) throw invalidInput('input.facts', `${twice.fact} is answered twice. Give one answer.`);
  if (gap != null && !(Number.isFinite(gap) && Math.abs(gap) <= OLDEST_PARTNER))
    throw invalidInput(
      'input.partnerAgeGapYears',
      'This is no age gap. Give the years by which the partner is older, as in 2.5.',
    );
  const answers: [string, string][] = [
    ...said.map(({ fact, answer }): [string, string] => [fact, answer]),
    ...(ownRisk ? [[LA_RISK, ownRisk] as [string, string]] : []),
    ...(missingFrom ? [[MISSING_FROM, missingFrom] as [string, string]] : []),
    ...(gap == null ? [] : [[PARTNER_AGE_GAP_YEARS, String(gap)] as [string, string]]),
  ];
  if (answers.length === 0) throw invalidInput('input.facts', 'Nothing is said. Give at least one fact with its answer.');
  return answers;
}
