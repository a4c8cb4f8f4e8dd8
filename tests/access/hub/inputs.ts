import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
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

/** What an argument of this name takes, whole. */
export const fullValue = ({ name, type }: { name: string; type: GraphQLInputType }): unknown => valueOf(name, type);

/** The same with what must be given alone, and what stands at one place: where one of several may be given, that one. */
export function leanValue({ name, type }: { name: string; type: GraphQLInputType }, [at, ...rest]: Place): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [leanValue({ name, type: given.ofType }, rest)];
  if (!isInputObjectType(given)) return valueOf(name, type);
  const fields = Object.values(given.getFields()).filter((field) => field.name === at || isRequiredInputField(field));
  return Object.fromEntries(fields.map((field) => [field.name, leanValue(field, field.name === at ? rest : [])]));
}

export type Place = readonly (string | number)[];

/** Where in such an input something of one of these scalars stands. */
function placesOf(scalars: readonly string[], type: GraphQLInputType, place: Place = []): Place[] {
  const given = getNullableType(type);
  if (isListType(given)) return placesOf(scalars, given.ofType, [...place, 0]);
  if (isInputObjectType(given)) {
    return Object.values(given.getFields()).flatMap(({ name, type: inner }) =>
      LEFT_OUT.has(name) ? [] : placesOf(scalars, inner, [...place, name]),
    );
  }
  return scalars.includes(String(given)) ? [place] : [];
}
export const textsIn = (type: GraphQLInputType): Place[] => placesOf(['String', 'ID'], type);
export const idsIn = (type: GraphQLInputType): Place[] => placesOf(['ID'], type);

/** The same value with something else at one place of it. */
export function replaced(value: unknown, [at, ...rest]: Place, by: unknown): unknown {
  if (at === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === at ? replaced(each, rest, by) : each));
  return { ...(value as object), [at]: replaced((value as Record<string, unknown>)[at], rest, by) };
}
