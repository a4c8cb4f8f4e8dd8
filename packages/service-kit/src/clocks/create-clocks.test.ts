import { createClocks, type OffsetStore } from './create-clocks';

const START = new Date('2026-11-14T02:10:00Z');

function store(): OffsetStore & { offset: number } {
  const kept = {
    offset: 0,
    read: async () => kept.offset,
    move: async (ms: number) => (kept.offset = Math.max(kept.offset, ms)),
  };
  return kept;
}

describe('the business clock', () => {
  it('is the system’s, and is not moved, unless it is simulated', async () => {
    const { business } = await createClocks(undefined, { now: () => START });
    expect(business.now()).toEqual(START);
    expect(business.simulated).toBe(false);
    await expect(business.moveTo(new Date('2027-01-01'))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is moved forward for every process when simulated, and never back', async () => {
    const shared = store();
    const one = await createClocks(shared, { now: () => START });
    const at = new Date('2026-11-14T09:40:00Z');
    await one.business.moveTo(at);
    expect(one.business.now()).toEqual(at);
    expect(one.system.now()).toEqual(START);
    const two = await createClocks(shared, { now: () => START });
    expect(two.business.now()).toEqual(at);
    await expect(two.business.moveTo(START)).rejects.toMatchObject({ code: 'CONFLICT' });
    one.close();
    two.close();
  });

  it('may begin in the past, and moves on from there', async () => {
    const shared = store();
    shared.offset = new Date('2026-05-12T00:00:00Z').getTime() - START.getTime();
    const clocks = await createClocks(shared, { now: () => START });
    expect(clocks.business.now()).toEqual(new Date('2026-05-12T00:00:00Z'));
    await clocks.business.moveTo(new Date('2026-05-13T05:30:00Z'));
    expect(clocks.business.now()).toEqual(new Date('2026-05-13T05:30:00Z'));
    clocks.close();
  });

  it('follows at once when asked to, and stands when the store cannot be read', async () => {
    const shared = store();
    const clocks = await createClocks(shared, { now: () => START });
    shared.offset = 60_000;
    await clocks.business.catchUp();
    expect(clocks.business.now()).toEqual(new Date('2026-11-14T02:11:00Z'));
    shared.read = () => Promise.reject(new Error('away'));
    await clocks.business.catchUp();
    expect(clocks.business.now()).toEqual(new Date('2026-11-14T02:11:00Z'));
    clocks.close();
  });

  it('follows within a quarter of a second when another process moves it', async () => {
    const shared = store();
    const clocks = await createClocks(shared, { now: () => START });
    shared.offset = 60_000;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(clocks.business.now()).toEqual(new Date('2026-11-14T02:11:00Z'));
    clocks.close();
  });
});
