import { LANES, laneOf } from './lanes';

describe('the lane of a key', () => {
  it('never changes, as open consumptions carry it', () => {
    expect(['', 'a', 'force.kent 0123', '0198f2f0-0000-7000-8000-000000000001'].map(laneOf)).toEqual([5, 4, 4, 5]);
  });

  it('spreads keys evenly', () => {
    const counts = Array.from({ length: LANES }, () => 0);
    for (let i = 0; i < 8_000; i += 1) counts[laneOf(`force.kent ${i}`)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(700);
  });
});
