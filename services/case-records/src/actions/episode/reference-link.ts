import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';

/** Says to which child a reference belongs from now on. */
export interface ReferenceLink {
  forceId: string;
  policeReference: string;
  childId: string;
  basis: EpisodeReferenceEntity['basis'];
  matchedByReportAt: Date | null;
  /** The child it belonged to before; null for a reference that is new. */
  before: { childId: string; episodeId: string } | null;
}
