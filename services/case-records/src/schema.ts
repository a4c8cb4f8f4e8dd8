import { AllocationEntity } from './entities/allocation.entity';
import { AuthorityRecordEntity } from './entities/authority-record.entity';
import { ChildEntity } from './entities/child.entity';
import { ContactRestrictionEntity } from './entities/contact-restriction.entity';
import { DecisionEntity } from './entities/decision.entity';
import { DutyEntity } from './entities/duty.entity';
import { EpisodeFactEntity } from './entities/episode-fact.entity';
import { EpisodeReferenceEntity } from './entities/episode-reference.entity';
import { EpisodeEntity } from './entities/episode.entity';
import { MatchTaskEntity } from './entities/match-task.entity';
import { NotificationFact } from './entities/notification-fact.entity';
import { PlacementEntity } from './entities/placement.entity';
import { CreateChildren1763780000000 } from './migrations/1763780000000-create-children';
import { CreateEpisodes1763780060000 } from './migrations/1763780060000-create-episodes';

/** Oldest first. */
export const caseRecordsMigrations = [CreateChildren1763780000000, CreateEpisodes1763780060000];

export const caseRecordsEntities = [
  ChildEntity,
  PlacementEntity,
  AllocationEntity,
  ContactRestrictionEntity,
  NotificationFact,
  EpisodeEntity,
  EpisodeFactEntity,
  EpisodeReferenceEntity,
  AuthorityRecordEntity,
  DutyEntity,
  DecisionEntity,
  MatchTaskEntity,
];
