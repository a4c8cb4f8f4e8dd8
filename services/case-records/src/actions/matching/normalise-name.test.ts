import { nameKey } from './normalise-name';
import { normaliseNhsNumber } from './normalise-nhs-number';

describe('nameKey', () => {
  it.each([
    ['Zoë', "O'Neil", 'ZOE', 'oneil'],
    ['Anne-Marie', 'Łukasiewicz', 'anne', 'Lukasiewicz'],
    ['Amélia Rose', 'de la Cruz', 'amelia', 'De La Cruz'],
    [' Jos ', 'Weiß-Smith', 'JOS', 'weiss smith'],
  ])('takes %s %s and %s %s for one name', (given, family, otherGiven, otherFamily) => {
    expect(nameKey(given, family)).toBe(nameKey(otherGiven, otherFamily));
    expect(nameKey(given, family)).not.toBeNull();
  });

  it('keeps a name of another script apart from a name of nothing', () => {
    expect(nameKey('Олена', 'Шевченко')).toBe('олена|шевченко');
  });

  it.each([
    ['Amelia', null],
    [null, 'Cruz'],
    ['Amelia', '  '],
    ['-', 'Cruz'],
  ])('makes no key of half a name (%s %s)', (given, family) => {
    expect(nameKey(given, family)).toBeNull();
  });

  it('does not take the family name for the given name', () => {
    expect(nameKey('Rose', 'Marlow')).not.toBe(nameKey('Marlow', 'Rose'));
  });
});

describe('normaliseNhsNumber', () => {
  it('takes a number with its check digit, with or without spaces', () => {
    expect(normaliseNhsNumber('943 476 5919')).toBe('9434765919');
    expect(normaliseNhsNumber('9434765919')).toBe('9434765919');
  });

  it.each(['9434765918', '943476591', 'not known', '', null, undefined])('takes %s for no number', (text) => {
    expect(normaliseNhsNumber(text)).toBeNull();
  });
});
