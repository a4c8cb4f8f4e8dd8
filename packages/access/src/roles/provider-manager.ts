import type { Role } from '../role';
import { providerWorker } from './provider-worker';

export const providerManager: Role = {
  role: 'provider-manager',
  description: 'Answers for a commissioned provider: takes work on or says unable, hands it back, gives it to a worker.',
  organisationKinds: ['PROVIDER'],
  actions: [
    ...providerWorker.actions,
    'assignment:decline',
    'assignment:hand-back',
    'assignment:assign-worker',
    'phone-call:record',
    'contact-point:record',
  ],
  rows: providerWorker.rows,
  reads: providerWorker.reads,
  purposes: providerWorker.purposes,
};
