import { Kind } from 'graphql';
import { CalendarDate, DateTime } from './scalars';

describe('a DateTime', () => {
  test.each([
    ['2025-11-22T02:10:00Z', '2025-11-22T02:10:00.000Z'],
    ['2025-07-01T02:10:00+01:00', '2025-07-01T01:10:00.000Z'],
    ['2025-11-22T02:10Z', '2025-11-22T02:10:00.000Z'],
    ['2025-11-22T02:10:00.123456Z', '2025-11-22T02:10:00.123Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('reads %s as a moment and writes it in UTC', (text, utc) => {
    const read = DateTime.parseValue(text) as Date;
    expect(read).toBeInstanceOf(Date);
    expect(DateTime.serialize(read)).toBe(utc);
    expect(DateTime.parseLiteral({ kind: Kind.STRING, value: text })).toEqual(read);
  });

  test.each([
    '2025-11-22T02:10:00',
    '2025-11-22',
    '22/11/2025 02:10',
    '2025-02-30T00:00:00Z',
    '2025-11-22T25:00:00Z',
    1732241400000,
    null,
    {},
    '',
  ])('refuses %p', (value) =>
    expect(() => DateTime.parseValue(value)).toThrow(/written like "2025-11-22T02:10:00Z", with its zone/),
  );

  test('does not write a Date that is none', () => {
    expect(() => DateTime.serialize(new Date(Number.NaN))).toThrow('invalid Date');
  });
});

describe('a CalendarDate', () => {
  test('is the same text everywhere', () => {
    expect(CalendarDate.parseValue('2011-03-09')).toBe('2011-03-09');
    expect(CalendarDate.serialize('2011-03-09')).toBe('2011-03-09');
  });

  test.each(['2011-02-29', '2011-13-01', '09/03/2011', '2011-3-9', '2011-03-09T00:00:00Z', 20110309, null])(
    'refuses %p',
    (value) => {
      expect(() => CalendarDate.parseValue(value)).toThrow('written like "2011-03-09"');
    },
  );

  test('refuses a literal of another kind', () => {
    expect(() => CalendarDate.parseLiteral({ kind: Kind.INT, value: '20110309' })).toThrow('written like');
  });
});
