import { DeliveryState } from '@homeward/domain';
import { DELIVERY_STEPS, mayTake, type DeliveryStep } from './delivery-steps';

const STATES = Object.values(DeliveryState);
const STEPS = Object.keys(DELIVERY_STEPS) as DeliveryStep[];

describe('the states of a delivery', () => {
  it('lead from requested over sent, delivered and opened to accepted', () => {
    const way: DeliveryStep[] = ['send', 'deliver', 'open', 'accept'];
    let state: DeliveryState = 'REQUESTED';
    for (const step of way) {
      expect(mayTake(step, state)).toBe(true);
      state = DELIVERY_STEPS[step].to;
    }
    expect(state).toBe('ACCEPTED');
  });

  it('do not lead out of accepted, withheld or recalled', () => {
    for (const step of STEPS)
      for (const state of ['ACCEPTED', 'WITHHELD', 'RECALLED'] as const) expect(mayTake(step, state)).toBe(false);
  });

  it('never go back', () => {
    const rank: Record<DeliveryState, number> = {
      REQUESTED: 0,
      FAILED: 1,
      SENT: 1,
      DELIVERED: 2,
      OPENED: 3,
      ACCEPTED: 4,
      WITHHELD: 5,
      RECALLED: 5,
    };
    for (const step of STEPS) {
      for (const state of STATES) if (mayTake(step, state)) expect(rank[DELIVERY_STEPS[step].to]).toBeGreaterThan(rank[state]);
    }
  });

  it('withhold only what nobody has been sent', () => {
    expect(STATES.filter((state) => mayTake('withhold', state))).toEqual(['REQUESTED']);
  });
});
