import { BreakGlassOutcome, isRecordId, Relation } from '@homeward/domain';
import { invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { plainBreakGlass } from './plain-break-glass';
import { endBreakGlassOf, episodesOfChild, readBreakGlass, type SeenBreakGlass } from '../../store/break-glass.store';

/**
 * Shuts a record that was opened in an emergency before its hours are over: by whoever opened it, or by the authority that is responsible.
 * Said twice, it changes nothing. Throws AppError NOT_FOUND for anybody else.
 */
export const createEndBreakGlass =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, id: string): Promise<SeenBreakGlass> => {
    if (!isRecordId(id)) throw invalidInput('id', 'This is no id of an opened record. Take it from `breakGlass` of the child.');
    const seen = await database.read(caller, async (tx) => {
      tx.asked(id);
      return readBreakGlass(tx, id);
    });
    if (!seen || seen.outcome !== BreakGlassOutcome.OPENED) throw notFound('opened record');
    return jobsDatabase.write(caller, 'break-glass:end', async (tx) => {
      const { childId, organisationId, personSubject, relations } = seen;
      await endBreakGlassOf(tx, seen);
      const scopes = [null, ...(await episodesOfChild(tx, childId!))];
      tx.endAccess(
        scopes.map((episodeId) => ({
          childId,
          episodeId,
          recordId: null,
          organisationId,
          personSubject,
          relation: Relation.BREAK_GLASS,
          at: tx.now,
        })),
      );
      tx.saw(id, childId!);
      const [ended] = await plainBreakGlass(tx, [{ ...(await readBreakGlass(tx, id))!, relations }]);
      return ended!;
    });
  };
