import { CmeCaseEntity } from './entities/cme-case.entity';
import { CmeEnquiryEntity } from './entities/cme-enquiry.entity';
import { EpisodeFactEntity } from './entities/episode-fact.entity';
import { SchoolEntity } from './entities/school.entity';
import { SchoolingEntity } from './entities/schooling.entity';
import { CreateSchooling1763773500000 } from './migrations/1763773500000-create-schooling';
import { CreateCmeCase1763773560000 } from './migrations/1763773560000-create-cme-case';
import { OrderBySequence1763773620000 } from './migrations/1763773620000-order-by-sequence';
import { FollowMerges1763773650000 } from './migrations/1763773650000-follow-merges';
import { AskOnce1763773770000 } from './migrations/1763773770000-ask-once';
import { RefusePlainText1763773890000 } from './migrations/1763773890000-refuse-plain-text';

/** Oldest first. */
export const educationMigrations = [
  CreateSchooling1763773500000,
  CreateCmeCase1763773560000,
  OrderBySequence1763773620000,
  FollowMerges1763773650000,
  AskOnce1763773770000,
  RefusePlainText1763773890000,
];

export const educationEntities = [SchoolEntity, SchoolingEntity, EpisodeFactEntity, CmeCaseEntity, CmeEnquiryEntity];
