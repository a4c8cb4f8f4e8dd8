import { z } from 'zod';
import { scenarioSchema } from './scenario.schema';
import { STEPS } from './steps.schema';

const OPTIONS = { io: 'input', unrepresentable: 'any' } as const;

/** What an editor needs to help whoever writes a scenario: every word, and where it may stand. */
export function scenarioJsonSchema(): object {
  const steps = { type: 'array', items: { anyOf: Object.values(STEPS).map((step) => bare(z.toJSONSchema(step, OPTIONS))) } };
  const whole = z.toJSONSchema(scenarioSchema, OPTIONS) as unknown as Whole;
  whole.properties.when = steps;
  whole.properties.cases.items.properties.when = steps;
  return whole;
}

interface Whole {
  properties: { when: object; cases: { items: { properties: { when: object } } } };
}

function bare(schema: Record<string, unknown>): object {
  const inner = { ...schema };
  delete inner.$schema;
  return inner;
}
