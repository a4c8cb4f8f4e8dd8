import { Category, IdentityState } from '@homeward/domain';
import type { DecidedHazard } from '../decided.types';
import type { DecisionInput } from '../decision.types';
import { packsFor } from '../packs';
import { decide } from './decide';

/** What the protocol of the authority that was alerted makes of somebody who is missing elsewhere; null where it makes nothing of it. */
export function hazardOfAlert(authorityId: string, receivedAt: Date, now: Date): DecidedHazard | null {
  const authorities = { responsible: null, host: null, areaLastSeen: authorityId, areaFound: null };
  const question: DecisionInput = {
    event: 'alert_elsewhere',
    now,
    packs: packsFor([authorityId], now),
    authorities,
    forces: { investigating: null, whereFound: null },
    times: {
      startedAt: null,
      lastSeenAt: null,
      reportedAt: null,
      notificationReceivedAt: receivedAt,
      foundAt: null,
      foundReportReceivedAt: null,
      returnedAt: null,
    },
    facts: {
      identity: IdentityState.PROVISIONAL,
      category: Category.MISSING,
      risk: null,
      riskWhenFound: null,
      dateOfBirth: null,
      placementKind: null,
      placementNotifiedToHost: null,
      flags: {},
      earlierEpisodes: [],
      interview: 'NONE',
    },
    relations: {},
  };
  return decide(question).hazards.find((hazard) => hazard.authorityId === authorityId) ?? null;
}
