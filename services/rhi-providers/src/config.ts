import { parseConfig, type Environment } from '@homeward/service-kit';
import { z } from 'zod';

const schema = z.object({
  SHARING_REVIEW_WORKING_DAYS: z.coerce.number('must be a number of working days').int().min(1).max(20).default(1),
});

export interface RhiConfig {
  /**
   * How long a decision about sharing may wait before managers are told, and again before they are told that it is overdue. One working day:
   * the interview is to be held within 72 hours of the find, and who is to act on it has no more than what is left of them; and no manager
   * decides it on a Sunday.
   */
  sharingReviewWorkingDays: number;
}

/** Throws AppError INVALID_INPUT that lists every fault. */
export const parseRhiConfig = (environment: Environment): RhiConfig => ({
  sharingReviewWorkingDays: parseConfig(schema, environment).SHARING_REVIEW_WORKING_DAYS,
});
