import { AppError } from '../errors/app-error';
import { upcast } from './upcast';

describe('an event of another version', () => {
  it('is read as it is when it is of today’s', () => {
    expect(upcast('episode.changed', 1, { a: 1 })).toEqual({ a: 1 });
  });

  it('is turned step by step into today’s', () => {
    const upcasters = {
      'episode.changed': { [-1]: (payload: object) => ({ ...payload, b: 2 }), 0: (payload: object) => ({ ...payload, c: 3 }) },
    };
    expect(upcast('episode.changed', -1, { a: 1 }, upcasters)).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('is read with what it did not say yet: an interview owed before there were terms has none', () => {
    expect(upcast('interview.owed', 1, { dutyId: 'd' })).toEqual({ dutyId: 'd', terms: [] });
  });

  it('waits for a newer process when it is newer than this one', () => {
    const reading = (): unknown => upcast('episode.changed', 2, {});
    expect(reading).toThrow(AppError);
    expect(reading).toThrow('Deploy the newer version');
  });

  it('is refused where a step is missing', () => {
    expect(() => upcast('episode.changed', 0, {})).toThrow('Nothing turns version 0');
  });
});
