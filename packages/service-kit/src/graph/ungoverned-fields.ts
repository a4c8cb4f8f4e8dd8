import { FIELD_RULES, type FieldRule } from '@homeward/access';
import { isNonNullType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

const RULES: Readonly<Record<string, FieldRule>> = FIELD_RULES;

/**
 * What the field rules of packages/access and the schema disagree about, a sentence each: a field that no rule decides on (it could be
 * neither shown nor withheld), and one that may be withheld but is promised as non-null.
 */
export function ungovernedFields(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) => (Object.hasOwn(RULES, type.name) ? faultsOf(type, RULES[type.name]!) : []));
}

function faultsOf(type: GraphQLObjectType, rule: FieldRule): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    if (field.name === 'withheld' || rule.always.includes(field.name)) return [];
    if (!rule.withholdable.includes(field.name)) return [`${name} is in no field rule: add it to packages/access/src/fields.`];
    return isNonNullType(field.type) ? [`${name} may be withheld, so it must be nullable.`] : [];
  });
}
