import { randomBytes } from 'node:crypto';
import { Sealer } from './sealer';

describe('a sealed part', () => {
  const sealer = new Sealer(randomBytes(32));

  it('opens to what was sealed, under a key of its own each time', () => {
    const [one, two] = [sealer.seal({ name: 'Zoë' }, 'a'), sealer.seal({ name: 'Zoë' }, 'a')];
    expect(sealer.open(one, 'a')).toEqual({ name: 'Zoë' });
    expect(one.sealed.equals(two.sealed)).toBe(false);
    expect(one.key.equals(two.key)).toBe(false);
  });

  it.each([
    ['for another event', 'b', (part: Buffer) => part],
    [
      'when a bit of it was changed',
      'a',
      (part: Buffer) => Buffer.concat([part.subarray(0, -1), Buffer.from([part.at(-1)! ^ 1])]),
    ],
    ['when its tag was cut', 'a', (part: Buffer) => part.subarray(0, 20)],
  ])('does not open %s', (_when, context, change) => {
    const part = sealer.seal({ name: 'Zoë' }, 'a');
    expect(() => sealer.open({ ...part, sealed: change(part.sealed) }, context)).toThrow('HOMEWARD_SEAL_KEY');
  });

  it('does not open under another hub’s key', () => {
    expect(() => new Sealer(randomBytes(32)).open(sealer.seal(1, 'a'), 'a')).toThrow('HOMEWARD_SEAL_KEY');
  });
});
