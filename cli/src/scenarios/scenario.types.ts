import type { Expectation } from './format/expectations.schema';
import type { Step } from './format/steps.schema';
import type { World, WorldChild } from './format/world.schema';

/** One file, read: every case is whole, with the world and the steps that stand above all cases. */
export interface Scenario {
  file: string;
  id: string;
  title: string;
  source: string;
  cases: readonly ScenarioCase[];
}

export interface ScenarioCase {
  /** `S01 exactly six hours` */
  name: string;
  case: string;
  children: readonly WorldChild[];
  restrictions: World['must not be told'];
  commissions: World['commissions'];
  /** In the order of time. */
  steps: readonly Step[];
  expectations: readonly Expectation[];
}
