import { DutyKind, DutyState, RecordState } from '@homeward/domain';
import type { NewEvent } from '@homeward/contracts';
import type { AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { DutyEntity } from '../../entities/duty.entity';
import type { EpisodeEntity } from '../../entities/episode.entity';
import { isOwed } from '../duty/duty-clock';
import type { EpisodeDossier } from '../../store/dossier.store';

export interface Absorbed {
  episode: EpisodeEntity;
  duties: DutyEntity[];
  records: AuthorityRecordEntity[];
  events: NewEvent[];
}

/** What was taken for an episode of its own turned out to be a part of another: its duties stand there now, and its files are withdrawn. */
export function absorbEpisode({ episode, duties, records }: EpisodeDossier, intoId: string, now: Date): Absorbed {
  const because = 'The absence turned out to be part of another episode.';
  const ended = duties.filter(isOwed).map((duty) => ({ ...duty, state: DutyState.SUPERSEDED, nextMoveAt: null, because }));
  return {
    episode: { ...episode, interviewOutstanding: false, decideAgainAt: null, supersededBy: intoId },
    duties: ended,
    records: records.map((record) => ({ ...record, state: RecordState.WITHDRAWN })),
    events: ended
      .filter(({ kind }) => kind === DutyKind.RETURN_HOME_INTERVIEW)
      .map((duty): NewEvent<'interview.cancelled'> => ({
        name: 'interview.cancelled',
        key: episode.id,
        urgent: false,
        occurredAt: now,
        payload: { dutyId: duty.id, episodeId: episode.id, because },
      })),
  };
}
