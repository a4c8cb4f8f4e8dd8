import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, type FieldDefinitionNode } from 'graphql';

const SERVICES = path.resolve(__dirname, '../../../services');
const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

export interface SchemaField {
  name: string;
  /** Whether the schema promises that it is never null. */
  promised: boolean;
}

function definitions(): { type: string; field: FieldDefinitionNode }[] {
  const texts = readdirSync(SERVICES).map((name) => readFileSync(path.join(SERVICES, name, 'schema.graphql'), 'utf8'));
  return texts
    .flatMap((text) => parse(text).definitions)
    .flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
        ? (node.fields ?? []).map((field) => ({ type: node.name.value, field }))
        : [],
    );
}

/** The fields of every object type, as all subgraphs together have them. */
export function typesOfTheGraph(): ReadonlyMap<string, readonly SchemaField[]> {
  const types = new Map<string, Map<string, SchemaField>>();
  for (const { type, field } of definitions()) {
    if (ROOTS.includes(type)) continue;
    const fields = types.get(type) ?? new Map<string, SchemaField>();
    fields.set(field.name.value, { name: field.name.value, promised: field.type.kind === Kind.NON_NULL_TYPE });
    types.set(type, fields);
  }
  return new Map([...types].map(([type, fields]) => [type, [...fields.values()]]));
}

/** `Query.child`, `Mutation.reportMissing` … of every subgraph. */
export const rootFieldsOfTheGraph = (): string[] =>
  definitions().flatMap(({ type, field }) => (ROOTS.includes(type) ? [`${type}.${field.name.value}`] : []));
