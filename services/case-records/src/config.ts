import { parseConfig, type Environment } from '@homeward/service-kit';
import { z } from 'zod';

const schema = z.object({
  PROTECTION_REVIEW_MONTHS: z.coerce.number('must be a number of months').int().min(1).max(24).default(6),
});

export interface CaseRecordsConfig {
  /**
   * How long a place stays hidden before somebody must look again whether it is to. Six months: no review of a looked-after child's case may be
   * further from the last (Care Planning, Placement and Case Review Regulations 2010, reg. 33). It ends nothing.
   */
  protectionReviewMonths: number;
}

/** Throws AppError INVALID_INPUT that lists every fault. */
export const parseCaseRecordsConfig = (environment: Environment): CaseRecordsConfig => ({
  protectionReviewMonths: parseConfig(schema, environment).PROTECTION_REVIEW_MONTHS,
});
