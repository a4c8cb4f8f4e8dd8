import { defineDueSweep, type SweepDeclaration } from '@homeward/service-kit';
import { claimEpisodesToDecide, isAnyEpisodeToDecide } from '../../store/happening.store';
import { followHappenings } from './follow-happenings';

const AT_ONCE = 100;

/**
 * Decides episodes anew when time alone changes what the packs say: an 18th birthday, so many hours missing, the next date of a timetable.
 * Whoever is to be told by then and was not is told; nothing is closed by it. Beside any number of other sweepers each episode is decided once.
 */
export const createDecideAgainSweep = (): SweepDeclaration =>
  defineDueSweep({
    name: 'decide-again',
    service: 'case-records',
    everyMs: 1_000,
    isAnyDue: isAnyEpisodeToDecide,
    work: async (tx) => {
      const due = await claimEpisodesToDecide(tx, AT_ONCE);
      const cause = { urgent: false, correlationId: tx.caller.correlationId };
      await followHappenings(
        tx,
        due.map(({ episodeId }) => ({ episodeId, happening: { reason: 'TIME_PASSED', occasion: 'ANEW' }, cause })),
      );
      return due.length;
    },
  });
