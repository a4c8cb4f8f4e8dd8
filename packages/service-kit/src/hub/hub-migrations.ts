import { CreateOrganisation1763769600000 } from './migrations/1763769600000-create-organisation';
import { CreateChildAccess1763769660000 } from './migrations/1763769660000-create-child-access';
import { CreateEventLog1763769720000 } from './migrations/1763769720000-create-event-log';
import { CreateConsumptionDoors1763769780000 } from './migrations/1763769780000-create-consumption-doors';
import { CreateAuditAndHeartbeat1763769840000 } from './migrations/1763769840000-create-audit-and-heartbeat';
import { TellOrderOfEvents1763769900000 } from './migrations/1763769900000-tell-order-of-events';
import { SealAudit1763769960000 } from './migrations/1763769960000-seal-audit';
import { FindAccessesByRecord1763770020000 } from './migrations/1763770020000-find-accesses-by-record';

/** Oldest first. */
export const HUB_MIGRATIONS = [
  CreateOrganisation1763769600000,
  CreateChildAccess1763769660000,
  CreateEventLog1763769720000,
  CreateConsumptionDoors1763769780000,
  CreateAuditAndHeartbeat1763769840000,
  TellOrderOfEvents1763769900000,
  SealAudit1763769960000,
  FindAccessesByRecord1763770020000,
] as const;
