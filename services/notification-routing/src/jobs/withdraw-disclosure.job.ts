import { defineJob, type JobDeclaration } from '@homeward/service-kit';
import type { createWithdrawDisclosures } from '../actions/recalling/withdraw-disclosures';

export const withdrawDisclosureJob = (
  withdraw: ReturnType<typeof createWithdrawDisclosures>,
): JobDeclaration<'disclosure.withdrawn'> => defineJob('disclosure.withdrawn', withdraw);
