import type { Caller, Clock, Database } from '@homeward/service-kit';
import { deliveringStore } from '../../store/delivering.store';
import { escalationStore } from '../../store/escalation.store';
import { announceDeliveries } from '../routing/announce-deliveries';
import type { EndAlerts } from '../routing/end-alerts';

const BATCH = 200;

export interface ReleaseHeldParts {
  caller: () => Caller;
  systemClock: Clock;
  endAlerts: EndAlerts;
}

/** The office is open: what was held for it is delivered; and where the child was found meanwhile, the end of the alert with it. */
export function createReleaseHeld({ caller, systemClock, endAlerts }: ReleaseHeldParts) {
  return (jobsDatabase: Database): Promise<number> =>
    jobsDatabase.write(caller(), 'job:release-held', async (tx) => {
      const released = await deliveringStore.release(tx, systemClock.now(), BATCH);
      announceDeliveries(tx, released);
      const alerts = released.filter(({ subject }) => subject === 'MISSING_ALERT');
      if (alerts.length > 0) {
        const children = alerts.map(({ childId }) => childId);
        const restrictions = await escalationStore.restrictionsOf(tx, children);
        await endAlerts(tx, alerts, restrictions);
      }
      return released.length;
    });
}
