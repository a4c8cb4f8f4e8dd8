import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** What a field of this name takes, where not any text will do. */
const FITTING: Readonly<Record<string, string>> = {
  authority: 'Rochdale',
  hostAuthority: 'Medway',
  organisation: 'Medway',
  email: 'duty@medway.example',
  dateOfBirth: '2011-03-09',
  nhsNumber: '943 476 5919',
  offeredTo: 'authority.rochdale',
  provider: 'provider.advocacy-focus',
  postcode: 'ME4 4TR',
  role: 'front_door',
  schoolUrn: '118000',
  to: 'force.kent',
};
const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: true,
  CalendarDate: '2011-03-09',
  DateTime: '2025-11-22T02:10:00Z',
  Float: 50,
  Int: 1,
};

/** Whichever of two exclusive answers was given, the other one was not. */
const LEFT_OUT: ReadonlySet<string> = new Set(['notKnown']);

function valueOf(name: string, type: GraphQLInputType): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [valueOf(name, given.ofType)];
  if (isInputObjectType(given)) return fullInput(given);
  if (isEnumType(given)) return given.getValues()[0]!.name;
  return SCALARS[String(given)] ?? FITTING[name] ?? 'Invented';
}

/** An input with every field that may be given, each with something that fits. */
export const fullInput = (type: GraphQLInputObjectType): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map(({ name, type: given }) => [name, valueOf(name, given)]),
  );

export type Place = readonly (string | number)[];

/** Where in such an input a text stands. */
export function textsIn(type: GraphQLInputType, place: Place = []): Place[] {
  const given = isNonNullType(type) ? type.ofType : type;
  if (isListType(given)) return textsIn(given.ofType, [...place, 0]);
  if (isInputObjectType(given)) {
    return Object.values(given.getFields()).flatMap(({ name, type: inner }) =>
      LEFT_OUT.has(name) ? [] : textsIn(inner, [...place, name]),
    );
  }
  return String(given) === 'String' || String(given) === 'ID' ? [place] : [];
}

/** The same value with something else at one place of it. */
export function replaced(value: unknown, [at, ...rest]: Place, by: unknown): unknown {
  if (at === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === at ? replaced(each, rest, by) : each));
  return { ...(value as object), [at]: replaced((value as Record<string, unknown>)[at], rest, by) };
}
