import type { Purpose } from '@homeward/access';
import type { Caller } from '../database/caller';
import type { Loaders } from './loaders';

/** What every resolver is given: made for one operation (or one event of a subscription) and never kept. */
export interface GraphContext extends Caller {
  readonly loaders: Loaders;
  /** What the caller said in `x-purpose`. */
  readonly purpose: Purpose | null;
}
