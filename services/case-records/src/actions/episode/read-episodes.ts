import type { Caller, Database } from '@homeward/service-kit';
import { groupBy } from '../../group-by';
import {
  pageEpisodes,
  readEpisodes,
  readEpisodesOfChildren,
  type EpisodePage,
  type SeenEpisode,
} from '../../store/episode.store';
import { isRecordId } from '@homeward/domain';

export type ReadEpisodes = (caller: Caller, ids: readonly string[]) => Promise<(SeenEpisode | null)[]>;
export type ListEpisodes = (caller: Caller, page: EpisodePage) => Promise<SeenEpisode[]>;
export type ListEpisodesOfChildren = (
  caller: Caller,
  childIds: readonly string[],
  limit: number,
  after: { at: string; id: string } | null,
) => Promise<SeenEpisode[][]>;

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadEpisodes =
  (database: Database): ReadEpisodes =>
  (caller, ids) =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const rows = new Map((await readEpisodes(tx, ids.filter(isRecordId))).map((row) => [row.id, row]));
      tx.saw(...rows.keys());
      return ids.map((id) => rows.get(id) ?? null);
    });

/** Newest first. */
export const createListEpisodes =
  (database: Database): ListEpisodes =>
  (caller, page) =>
    database.read(caller, async (tx) => {
      const rows = await pageEpisodes(tx, page);
      tx.saw(...rows.map(({ id }) => id));
      return rows;
    });

/** Of each child, newest first; one statement, whatever the number of children. */
export const createListEpisodesOfChildren =
  (database: Database): ListEpisodesOfChildren =>
  (caller, childIds, limit, after) =>
    database.read(caller, async (tx) => {
      const rows = await readEpisodesOfChildren(tx, childIds, limit, after);
      tx.saw(...rows.map(({ id }) => id));
      const ofChild = groupBy(rows, ({ childId }) => childId);
      return childIds.map((id) => ofChild.get(id) ?? []);
    });
