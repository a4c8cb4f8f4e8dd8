import { backoffMs } from './backoff';

describe('the time until the next try', () => {
  it('doubles from one second to five minutes', () => {
    expect([1, 2, 3, 9, 10, 20].map((attempts) => backoffMs(attempts, 0.5))).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('differs by a fifth either way, so that what failed together is not tried together', () => {
    expect([backoffMs(3, 0), backoffMs(3, 1)]).toEqual([3_200, 4_800]);
  });
});
