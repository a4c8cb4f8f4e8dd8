import { MOST_ATTEMPTS, retryDelayMs } from './retry-delay';

describe('the wait before a mail is tried again', () => {
  it('doubles from five seconds up to half an hour', () => {
    expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(retryDelayMs(20)).toBe(30 * 60_000);
  });

  it('adds up to some hours before a mail is given up', () => {
    const total = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => retryDelayMs(index + 1)).reduce(
      (sum, ms) => sum + ms,
      0,
    );
    expect(total / 3_600_000).toBeGreaterThan(4);
    expect(total / 3_600_000).toBeLessThan(6);
  });
});
