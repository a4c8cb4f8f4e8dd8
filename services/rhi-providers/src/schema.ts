import { AssignmentEntity } from './entities/assignment.entity';
import { BookingEntity } from './entities/booking.entity';
import { CancelledInterviewEntity } from './entities/cancelled-interview.entity';
import { CommissionEntity } from './entities/commission.entity';
import { ConcernEntity } from './entities/concern.entity';
import { ContactAttemptEntity } from './entities/contact-attempt.entity';
import { EpisodeFactEntity } from './entities/episode-fact.entity';
import { InterviewEvidenceEntity } from './entities/interview-evidence.entity';
import { InterviewLinkEntity } from './entities/interview-link.entity';
import { InterviewEntity } from './entities/interview.entity';
import { InterviewPartEntity } from './entities/interview-part.entity';
import { OwedInterviewEntity } from './entities/owed-interview.entity';
import { ReleaseEntity } from './entities/release.entity';
import { RestrictionFactEntity } from './entities/restriction-fact.entity';
import { SharingDecisionEntity } from './entities/sharing-decision.entity';
import { SharingExceptionEntity } from './entities/sharing-exception.entity';
import { SharingWaitEntity } from './entities/sharing-wait.entity';
import { CreateAssignment1763774000000 } from './migrations/1763774000000-create-assignment';
import { CreateInterview1763774060000 } from './migrations/1763774060000-create-interview';
import { OrderBySequence1763774120000 } from './migrations/1763774120000-order-by-sequence';
import { EnforceTerms1763774180000 } from './migrations/1763774180000-enforce-terms';
import { FollowMerges1763774210000 } from './migrations/1763774210000-follow-merges';
import { EncryptColumns1763774240000 } from './migrations/1763774240000-encrypt-columns';
import { HidePlaces1763774330000 } from './migrations/1763774330000-hide-places';
import { DecideSharing1763774300000 } from './migrations/1763774300000-decide-sharing';
import { WorkWhatIsAllocated1763774360000 } from './migrations/1763774360000-work-what-is-allocated';
import { WalkAssignmentsByDue1763774420000 } from './migrations/1763774420000-walk-assignments-by-due';
import { KeepCodes1763774540000 } from './migrations/1763774540000-keep-codes';
import { RefusePlainText1763774780000 } from './migrations/1763774780000-refuse-plain-text';
import { TellOfWaitingReviews1763774820000 } from './migrations/1763774820000-tell-of-waiting-reviews';

/** Oldest first. */
export const rhiProvidersMigrations = [
  CreateAssignment1763774000000,
  CreateInterview1763774060000,
  OrderBySequence1763774120000,
  EnforceTerms1763774180000,
  FollowMerges1763774210000,
  EncryptColumns1763774240000,
  HidePlaces1763774330000,
  DecideSharing1763774300000,
  WorkWhatIsAllocated1763774360000,
  WalkAssignmentsByDue1763774420000,
  KeepCodes1763774540000,
  RefusePlainText1763774780000,
  TellOfWaitingReviews1763774820000,
];

export const rhiProvidersEntities = [
  CommissionEntity,
  OwedInterviewEntity,
  CancelledInterviewEntity,
  AssignmentEntity,
  BookingEntity,
  ContactAttemptEntity,
  EpisodeFactEntity,
  InterviewEntity,
  InterviewPartEntity,
  InterviewEvidenceEntity,
  InterviewLinkEntity,
  ConcernEntity,
  ReleaseEntity,
  RestrictionFactEntity,
  SharingDecisionEntity,
  SharingExceptionEntity,
  SharingWaitEntity,
];
