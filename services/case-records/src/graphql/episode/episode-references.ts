import { isVisible } from '@homeward/access';
import type { GraphContext } from '@homeward/service-kit';
import type { ReadEpisodeParts } from '../../actions/episode/read-episode-parts';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { toAuthorityRecord } from './authority-record.mapper';
import type { AuthorityRecord } from './authority-record.type';
import { toDecision } from './decision.mapper';
import type { Decision } from './decision.type';

/** The ways in from another service to what hangs on an episode: no wider than the way through the episode. */
export class EpisodeReferences {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly read: ReadEpisodeParts,
  ) {}

  async recordById(id: string, ctx: GraphContext): Promise<AuthorityRecord | null> {
    const row = await ctx.loaders.one('record', (ids: readonly string[]) => this.read.recordsById(ctx, ids)).load(id);
    return row && isVisible('Episode', row.relations, ctx.viewer, 'records')
      ? toAuthorityRecord(row, ctx.viewer, this.authorities)
      : null;
  }

  async decisionById(id: string, ctx: GraphContext): Promise<Decision | null> {
    const row = await ctx.loaders.one('decision', (ids: readonly string[]) => this.read.decisionsById(ctx, ids)).load(id);
    return row && isVisible('Episode', row.relations, ctx.viewer, 'decisions') ? toDecision(row, this.authorities) : null;
  }
}
