import type { Caller } from '../database/caller';
import type { Loaders } from './loaders';

/** What every resolver is given: made for one operation (or one event of a subscription) and never kept. */
export interface GraphContext extends Caller {
  readonly loaders: Loaders;
}
