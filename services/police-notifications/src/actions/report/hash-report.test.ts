import { hashReport } from './hash-report';
import { nameLane } from './name-lane';
import type { Report } from './report';

const returned = (told: object): Report => ({
  kind: 'RETURNED',
  told: { policeReference: 'KP-1', returnedAt: new Date('2026-06-06T10:15:00Z'), ...told },
});

describe('the content of a message', () => {
  it('is the same however its fields are ordered, and whatever is left out or null', () => {
    const one = returned({ to: { text: 'Foster carer', notKnown: null } });
    const other: Report = {
      kind: 'RETURNED',
      told: { to: { text: 'Foster carer' }, returnedAt: new Date('2026-06-06T11:15:00+01:00'), policeReference: 'KP-1' },
    };
    expect(hashReport(one)).toEqual(hashReport(other));
  });

  it('is another as soon as a word or a time is', () => {
    const hashes = [
      returned({}),
      returned({ to: { text: 'Foster carer' } }),
      returned({ to: { text: 'foster carer' } }),
      returned({ returnedAt: new Date(0) }),
    ];
    expect(new Set(hashes.map((report) => hashReport(report).hash)).size).toBe(4);
  });

  it('does not depend on the reference, which is the key', () => {
    expect(hashReport(returned({ policeReference: 'KP-2' }))).toEqual(hashReport(returned({})));
  });

  it('is kept with times in UTC and without empty fields', () => {
    expect(JSON.parse(hashReport(returned({ to: null })).content)).toEqual({ returnedAt: '2026-06-06T10:15:00.000Z' });
  });
});

describe('the lane of a reference', () => {
  it('is a UUID, one for each force and reference', () => {
    const lanes = [
      nameLane('force.kent', 'KP-1'),
      nameLane('force.kent', 'KP-2'),
      nameLane('force.dorset', 'KP-1'),
      nameLane('force.k', 'entKP-1'),
    ];
    expect(new Set(lanes).size).toBe(4);
    expect(lanes[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(nameLane('force.kent', 'KP-1')).toBe(lanes[0]);
  });
});
