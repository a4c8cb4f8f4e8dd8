import * as domain from '@homeward/domain';
import { registerEnumType } from 'type-graphql';

type EnumObject = Record<string, string>;

/** Enum defaults come back from the graph as the name, so that a name which differs from its value would be stored wrongly. */
const isEnum = (value: unknown): value is EnumObject =>
  typeof value === 'object' && value !== null && Object.entries(value).every(([name, text]) => name === text);

let registered = false;

/** Makes every enum of the domain known to the graph, once in the process. `buildSubgraph` does it; a service registers only enums of its own. */
export function registerEnums(): void {
  if (registered) return;
  registered = true;
  for (const [name, value] of Object.entries(domain)) if (isEnum(value)) registerEnumType(value, { name });
}
