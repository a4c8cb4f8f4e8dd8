import { FIELD_RULES, type RuledType } from '@homeward/access';
import {
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

const isRuled = (name: string): name is RuledType => Object.hasOwn(FIELD_RULES, name);
const needsArguments = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/**
 * Every field of a type. What is within it is selected whole too, but for types with a rule of their own, which are followed `deep`
 * times and then asked for their key alone.
 */
export function allFieldsOf(type: GraphQLOutputType | GraphQLObjectType, deep: number): string {
  const named = getNamedType(type);
  if (isScalarType(named) || isEnumType(named)) return '';
  if (isUnionType(named)) {
    const members = named.getTypes().map((member) => `... on ${member.name} ${allFieldsOf(member, deep)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(named)) throw new Error(`Cannot select all of ${String(type)}`);
  if (isRuled(named.name) && deep < 0) return '{ __typename id }';
  const within = isRuled(named.name) ? deep - 1 : deep;
  const fields = Object.values(named.getFields()).filter((field) => !needsArguments(field));
  return `{ __typename ${fields.map((field) => `${field.name} ${allFieldsOf(field.type, within)}`).join(' ')} }`;
}

export interface RuledNode {
  __typename: RuledType;
  id: string;
  withheld: string[];
  [field: string]: unknown;
}

/** Every object of an answer that a field rule decides on, however deep, as far as all its fields were asked for. */
export function ruledNodesIn(value: unknown): RuledNode[] {
  if (Array.isArray(value)) return value.flatMap(ruledNodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(ruledNodesIn);
  const { __typename: type, withheld } = value as { __typename?: string; withheld?: unknown };
  return type && isRuled(type) && Array.isArray(withheld) ? [value as RuledNode, ...inner] : inner;
}
