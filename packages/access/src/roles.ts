import type { Role } from './role';
import { allocatedWorker } from './roles/allocated-worker';
import { assistantDirector } from './roles/assistant-director';
import { auditor } from './roles/auditor';
import { ceMissingTeam } from './roles/ce-missing-team';
import { cmeOfficer } from './roles/cme-officer';
import { cpChair } from './roles/cp-chair';
import { director } from './roles/director';
import { fosterCarer } from './roles/foster-carer';
import { frontDoorWorker } from './roles/front-door-worker';
import { headOfService } from './roles/head-of-service';
import { hubOperator } from './roles/hub-operator';
import { internalApp } from './roles/internal-app';
import { iro } from './roles/iro';
import { meetingAttendee } from './roles/meeting-attendee';
import { missingInformationOfficer } from './roles/missing-information-officer';
import { outOfHoursWorker } from './roles/out-of-hours-worker';
import { panelMember } from './roles/panel-member';
import { policeLiaisonOfficer } from './roles/police-liaison-officer';
import { policeSystem } from './roles/police-system';
import { providerManager } from './roles/provider-manager';
import { providerWorker } from './roles/provider-worker';
import { residentialCarer } from './roles/residential-carer';
import { safeguardingDesk } from './roles/safeguarding-desk';
import { schoolLead } from './roles/school-lead';
import { serviceManager } from './roles/service-manager';
import { teamManager } from './roles/team-manager';

/** Every role of the hub; one that is not here means nothing. */
export const ROLES: readonly Role[] = [
  policeSystem,
  policeLiaisonOfficer,
  frontDoorWorker,
  outOfHoursWorker,
  missingInformationOfficer,
  allocatedWorker,
  teamManager,
  serviceManager,
  headOfService,
  assistantDirector,
  director,
  iro,
  cpChair,
  ceMissingTeam,
  residentialCarer,
  fosterCarer,
  providerWorker,
  providerManager,
  cmeOfficer,
  schoolLead,
  panelMember,
  meetingAttendee,
  auditor,
  internalApp,
  safeguardingDesk,
  hubOperator,
];
