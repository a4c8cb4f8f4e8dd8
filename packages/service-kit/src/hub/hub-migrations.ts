import { CreateOrganisation1763769600000 } from './migrations/1763769600000-create-organisation';
import { CreateChildAccess1763769660000 } from './migrations/1763769660000-create-child-access';
import { CreateEventLog1763769720000 } from './migrations/1763769720000-create-event-log';
import { CreateConsumptionDoors1763769780000 } from './migrations/1763769780000-create-consumption-doors';
import { CreateAuditAndHeartbeat1763769840000 } from './migrations/1763769840000-create-audit-and-heartbeat';
import { TellOrderOfEvents1763769900000 } from './migrations/1763769900000-tell-order-of-events';
import { SealAudit1763769960000 } from './migrations/1763769960000-seal-audit';
import { FindAccessesByRecord1763770020000 } from './migrations/1763770020000-find-accesses-by-record';
import { RevokeTokens1763770080000 } from './migrations/1763770080000-revoke-tokens';
import { HidePlaces1763770140000 } from './migrations/1763770140000-hide-places';
import { ReadRowsByRole1763770200000 } from './migrations/1763770200000-read-rows-by-role';
import { TellAccessesOfChild1763770260000 } from './migrations/1763770260000-tell-accesses-of-child';
import { TellAccessesToResponsible1763770320000 } from './migrations/1763770320000-tell-accesses-to-responsible';
import { SayStanding1763770380000 } from './migrations/1763770380000-say-standing';
import { EndAccessInPerson1763770440000 } from './migrations/1763770440000-end-access-in-person';
import { FindCurrentAccesses1763770560000 } from './migrations/1763770560000-find-current-accesses';

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
  RevokeTokens1763770080000,
  HidePlaces1763770140000,
  ReadRowsByRole1763770200000,
  TellAccessesOfChild1763770260000,
  TellAccessesToResponsible1763770320000,
  SayStanding1763770380000,
  EndAccessInPerson1763770440000,
  FindCurrentAccesses1763770560000,
] as const;
