import { as, OrganisationKind, type OrganisationId } from '@homeward/domain';
import { auditTransactions } from '../database/audit-of-caller';
import type { Caller } from '../database/caller';
import { newId } from './new-id';

/** On whose behalf jobs and sweeps act: the hub's own, and nobody's in particular. `correlationId` of what set it off, where there is one. */
export function jobCaller(service: string, correlationId: string = newId()): Caller {
  return {
    viewer: {
      subject: `job:${service}`,
      name: service,
      organisationId: as<OrganisationId>('desk.operations'),
      organisationKind: OrganisationKind.DESK,
      roles: [],
      kind: 'job',
      purpose: 'SAFEGUARD_CHILD',
    },
    audit: auditTransactions(),
    correlationId,
  };
}
