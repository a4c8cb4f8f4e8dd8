import type { DeliveryState } from '@homeward/domain';

export type DeliveryStep = 'send' | 'deliver' | 'open' | 'accept' | 'fail' | 'withhold';

/**
 * What may happen to a delivery, and from where. Delivered is not accepted; whoever accepts has opened. An e-mail stays SENT until it is
 * opened, as nobody can know more of it; a phone task stays SENT until somebody was reached.
 */
export const DELIVERY_STEPS: Readonly<Record<DeliveryStep, { from: readonly DeliveryState[]; to: DeliveryState }>> = {
  withhold: { from: ['REQUESTED'], to: 'WITHHELD' },
  send: { from: ['REQUESTED'], to: 'SENT' },
  deliver: { from: ['REQUESTED', 'SENT'], to: 'DELIVERED' },
  fail: { from: ['REQUESTED'], to: 'FAILED' },
  open: { from: ['REQUESTED', 'SENT', 'DELIVERED', 'FAILED'], to: 'OPENED' },
  accept: { from: ['REQUESTED', 'SENT', 'DELIVERED', 'OPENED', 'FAILED'], to: 'ACCEPTED' },
};

export const mayTake = (step: DeliveryStep, state: DeliveryState): boolean => DELIVERY_STEPS[step].from.includes(state);
