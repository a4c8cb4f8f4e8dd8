import type { DecisionReason } from '@homeward/domain';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import type { EpisodeProvider } from '../../store/episode-access.store';
import type { Happening } from './happening';
import type { ReferenceLink } from './reference-link';

export interface EpisodeWork {
  /** Why, where nothing but a report led to it. */
  reason: DecisionReason;
  /** To which child each reference belongs from now on; every reference of `facts` has one. */
  links: readonly ReferenceLink[];
  /** Those that are new, already stored. */
  facts: readonly NotificationFact[];
  /** Ids of children that stand for references which match nobody: made here, or made anew of what is said of them. */
  provisional: readonly string[];
  /** By episode; `children` names the child of each. */
  happenings: ReadonlyMap<string, Happening & { childId: string }>;
  /** What led to it, by reference key or episode. */
  causes: ReadonlyMap<string, Cause>;
  /** Where a mistake is put right. */
  undoing?: Undoing;
}

export interface Undoing {
  /** In the words of whoever said so. */
  because: string;
  /** An authority of whose the place of these episodes is not. */
  disowned?: { episodeIds: readonly string[]; authorityId: string };
  /** The episode that a reference belonged to before it was taken for part of another, by reference key. */
  returnsTo?: ReadonlyMap<string, string>;
  /** Providers that had an episode by a rule of its responsible authority, which is the same as before, keep it, and these have it again. */
  providers?: readonly EpisodeProvider[];
}

export interface Cause {
  urgent: boolean;
  correlationId: string;
}
