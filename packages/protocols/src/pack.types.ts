import type { PackDocument, PackSettings } from './pack/pack.schema';
import type { Rule } from './pack/rule.schema';

/** A pack as the evaluator reads it: the document that was published, and its version's name. */
export interface Pack extends Readonly<Omit<PackDocument, 'rules' | 'settings'>> {
  readonly settings: PackSettings;
  readonly rules: readonly Rule[];
}

/** Every pack that has a part in one decision. */
export interface PackSet {
  /** What the hub does whoever acts. */
  readonly hub: Pack;
  /** By authority id: its own pack, or the fallback. */
  readonly of: Readonly<Record<string, Pack>>;
}
