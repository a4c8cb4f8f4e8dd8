import { AllocationEntity } from './entities/allocation.entity';
import { AttendanceEntity } from './entities/attendance.entity';
import { AuthorityRecordEntity } from './entities/authority-record.entity';
import { ChildMergeEntity } from './entities/child-merge.entity';
import { BreakGlassEntity } from './entities/break-glass.entity';
import { ChildEntity } from './entities/child.entity';
import { ContactRestrictionEntity } from './entities/contact-restriction.entity';
import { DecisionEntity } from './entities/decision.entity';
import { DisclosureIncidentEntity } from './entities/disclosure-incident.entity';
import { DutyEntity } from './entities/duty.entity';
import { EpisodeFactEntity } from './entities/episode-fact.entity';
import { EpisodeReferenceEntity } from './entities/episode-reference.entity';
import { EpisodeEntity } from './entities/episode.entity';
import { LocationProtectionEntity } from './entities/location-protection.entity';
import { HazardEntity } from './entities/hazard.entity';
import { MatchTaskEntity } from './entities/match-task.entity';
import { NotificationFact } from './entities/notification-fact.entity';
import { PlaceCorrectionEntity } from './entities/place-correction.entity';
import { PlacementEntity } from './entities/placement.entity';
import { SealedReferenceEntity } from './entities/sealed-reference.entity';
import { CreateChildren1763780000000 } from './migrations/1763780000000-create-children';
import { CreateEpisodes1763780060000 } from './migrations/1763780060000-create-episodes';
import { DeferAndPlanDuties1763780120000 } from './migrations/1763780120000-defer-and-plan-duties';
import { CreateHazard1763780130000 } from './migrations/1763780130000-create-hazard';
import { AuthoriseSteps1763780140000 } from './migrations/1763780140000-authorise-steps';
import { UndoMatches1763780180000 } from './migrations/1763780180000-undo-matches';
import { GiveAccessInPerson1763780240000 } from './migrations/1763780240000-give-access-in-person';
import { HidePlaces1763780300000 } from './migrations/1763780300000-hide-places';
import { SealRecords1763780420000 } from './migrations/1763780420000-seal-records';
import { ReadWhatIsAllocated1763780480000 } from './migrations/1763780480000-read-what-is-allocated';
import { WalkListsByIndex1763780540000 } from './migrations/1763780540000-walk-lists-by-index';
import { RefusePlainText1763780600000 } from './migrations/1763780600000-refuse-plain-text';
import { ReviewProtections1763780660000 } from './migrations/1763780660000-review-protections';

/** Oldest first. */
export const caseRecordsMigrations = [
  CreateChildren1763780000000,
  CreateEpisodes1763780060000,
  DeferAndPlanDuties1763780120000,
  CreateHazard1763780130000,
  AuthoriseSteps1763780140000,
  UndoMatches1763780180000,
  GiveAccessInPerson1763780240000,
  HidePlaces1763780300000,
  SealRecords1763780420000,
  ReadWhatIsAllocated1763780480000,
  WalkListsByIndex1763780540000,
  RefusePlainText1763780600000,
  ReviewProtections1763780660000,
];

export const caseRecordsEntities = [
  ChildEntity,
  PlacementEntity,
  AllocationEntity,
  ContactRestrictionEntity,
  LocationProtectionEntity,
  NotificationFact,
  EpisodeEntity,
  EpisodeFactEntity,
  EpisodeReferenceEntity,
  AuthorityRecordEntity,
  DutyEntity,
  DecisionEntity,
  MatchTaskEntity,
  ChildMergeEntity,
  PlaceCorrectionEntity,
  SealedReferenceEntity,
  DisclosureIncidentEntity,
  BreakGlassEntity,
  AttendanceEntity,
  HazardEntity,
];
