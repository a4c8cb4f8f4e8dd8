import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(:(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const refuse = (type: string, example: string, value: unknown): GraphQLError =>
  new GraphQLError(`A ${type} is written like ${example}; this ${typeof value === 'string' ? 'text' : typeof value} is none.`);

/** Days that the calendar does not have (30 February) are refused, not carried over. */
const isDay = (year: string, month: string, day: string): boolean => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

function readDateTime(value: unknown): Date {
  const parts = typeof value === 'string' ? DATE_TIME.exec(value) : null;
  const read = parts && isDay(parts[1]!, parts[2]!, parts[3]!) ? new Date(value as string) : undefined;
  if (!read || Number.isNaN(read.getTime())) throw refuse('DateTime', '"2025-11-22T02:10:00Z", with its zone', value);
  return read;
}

function readCalendarDate(value: unknown): string {
  const parts = typeof value === 'string' ? CALENDAR_DATE.exec(value) : null;
  if (!parts || !isDay(parts[1]!, parts[2]!, parts[3]!)) throw refuse('CalendarDate', '"2011-03-09"', value);
  return value as string;
}

const literal = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : node.kind);

/** A moment. In and out it is ISO 8601 with a zone (out always UTC, milliseconds); in resolvers it is a Date. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in ISO 8601 with its zone, like `2025-11-22T02:10:00Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize(value) {
    const date = value instanceof Date ? value : readDateTime(value);
    if (Number.isNaN(date.getTime())) throw new TypeError('An invalid Date cannot be written as a DateTime.');
    return date.toISOString();
  },
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(literal(node)),
});

/** A day without a time or a zone: a date of birth. A string everywhere. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'CalendarDate',
  description: 'A day of the calendar, like `2011-03-09`.',
  serialize: readCalendarDate,
  parseValue: readCalendarDate,
  parseLiteral: (node) => readCalendarDate(literal(node)),
});
