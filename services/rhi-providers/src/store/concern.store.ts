import type { Standing } from '@homeward/access';
import { statement, type Tx } from '@homeward/service-kit';
import type { ConcernEntity } from '../entities/concern.entity';
import { ownWork, policeOf, relationsOf } from './relations-sql';

/** A concern that the caller may see, with what its organisation is to it. */
export type SeenConcern = ConcernEntity & { relations: Standing[] };

const SELECT = `select c.id, c.assignment_id as "assignmentId", c.episode_id as "episodeId", c.child_id as "childId",
    c.raised_by_organisation_id as "raisedByOrganisationId", c.raised_by as "raisedBy", c.text, c.immediate_danger as "immediateDanger",
    c.raised_at as "raisedAt", mine.relations
  from rhi_providers.concern c ${relationsOf('c', 'c.raised_at', [ownWork('c.raised_by_organisation_id'), policeOf('c')])}`;

const OF_EPISODES = statement(
  'rhi_providers.concerns-of-episodes',
  `${SELECT} where c.episode_id = any($1::uuid[]) order by c.raised_at, c.id`,
);
const OF_ASSIGNMENTS = statement(
  'rhi_providers.concerns-of-assignments',
  `${SELECT} where c.assignment_id = any($1::uuid[]) order by c.raised_at, c.id`,
);

export const concernsOfEpisodes = (tx: Tx, ids: readonly string[]): Promise<SeenConcern[]> =>
  tx.sql<SeenConcern>(OF_EPISODES, [ids]);
export const concernsOfAssignments = (tx: Tx, ids: readonly string[]): Promise<SeenConcern[]> =>
  tx.sql<SeenConcern>(OF_ASSIGNMENTS, [ids]);
