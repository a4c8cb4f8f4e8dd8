import type { Role } from './role';
import { allocatedWorker } from './roles/allocated-worker';
import { cmeOfficer } from './roles/cme-officer';
import { frontDoorWorker } from './roles/front-door-worker';
import { hubOperator } from './roles/hub-operator';
import { internalApp } from './roles/internal-app';
import { iro } from './roles/iro';
import { missingInformationOfficer } from './roles/missing-information-officer';
import { outOfHoursWorker } from './roles/out-of-hours-worker';
import { policeSystem } from './roles/police-system';
import { providerManager } from './roles/provider-manager';
import { providerWorker } from './roles/provider-worker';
import { safeguardingDesk } from './roles/safeguarding-desk';
import { schoolLead } from './roles/school-lead';
import { teamManager } from './roles/team-manager';

export const ROLES: readonly Role[] = [
  policeSystem,
  frontDoorWorker,
  outOfHoursWorker,
  allocatedWorker,
  teamManager,
  iro,
  missingInformationOfficer,
  cmeOfficer,
  schoolLead,
  providerManager,
  providerWorker,
  safeguardingDesk,
  hubOperator,
  internalApp,
];
