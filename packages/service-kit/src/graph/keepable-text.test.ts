import { isKeepable, refuseUnkeepable } from './keepable-text';

describe('text that a database can keep', () => {
  test.each(['', 'Isla', "'; drop table --", '\n\t"', '\u202e\u200b', '🧒', 'a'.repeat(100_000)])('is %j', (text) => {
    expect(isKeepable(text)).toBe(true);
  });

  test.each(['\0', 'Is\0la', '\ud83e', '\uddd2\ud83e', 'Isla \ud800'])('is not %j', (text) => {
    expect(isKeepable(text)).toBe(false);
  });

  test('is asked of every text of every argument, and the one that is not is named', () => {
    const refusal = (value: unknown): unknown => {
      try {
        refuseUnkeepable(value);
        return undefined;
      } catch (error) {
        return error;
      }
    };
    expect(refusal({ id: '1', at: new Date(), input: { names: ['a', 'b'], count: 1, none: null } })).toBeUndefined();
    expect(refusal({ id: '\0' })).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'id' } });
    expect(refusal({ input: { contacts: [{ name: 'a' }, { name: '\ud800' }] } })).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.contacts.name' },
    });
  });
});
