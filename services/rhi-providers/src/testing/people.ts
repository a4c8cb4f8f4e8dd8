import type { ViewerOverrides } from '@homeward/testkit';

/** The people of the story; all invented. */
export const PEOPLE = {
  rochdale: {
    subject: 'rochdale-team-manager',
    name: 'Tariq Bellwood',
    organisationId: 'authority.rochdale',
    roles: ['team-manager'],
  },
  rochdaleManager: {
    subject: 'rochdale-second-manager',
    name: 'Oriel Tamworth',
    organisationId: 'authority.rochdale',
    roles: ['team-manager'],
  },
  rochdaleHead: {
    subject: 'rochdale-head-of-service',
    name: 'Avis Tolland',
    organisationId: 'authority.rochdale',
    roles: ['head-of-service'],
  },
  rochdaleAuditor: {
    subject: 'rochdale-auditor',
    name: 'Una Fell',
    organisationId: 'authority.rochdale',
    roles: ['auditor'],
  },
  rochdaleWorker: {
    subject: 'rochdale-social-worker',
    name: 'Imogen Farrant',
    organisationId: 'authority.rochdale',
    roles: ['allocated-worker'],
  },
  rochdaleApp: { subject: 'rochdale-app', organisationId: 'authority.rochdale', roles: ['internal-app'], kind: 'machine' },
  rochdaleSystem: { subject: 'rochdale-system', organisationId: 'authority.rochdale', roles: ['team-manager'], kind: 'machine' },
  rochdaleEducation: { subject: 'rochdale-cme-officer', organisationId: 'authority.rochdale', roles: ['cme-officer'] },
  medway: {
    subject: 'medway-front-door',
    name: 'Priya Stroud',
    organisationId: 'authority.medway',
    roles: ['front-door-worker'],
  },
  medwayManager: { subject: 'medway-team-manager', organisationId: 'authority.medway', roles: ['team-manager'] },
  medwayReviewer: { subject: 'medway-iro', organisationId: 'authority.medway', roles: ['iro'] },
  bcp: {
    subject: 'bcp-social-worker',
    name: 'Marcus Penhale',
    organisationId: 'authority.bournemouth-christchurch-and-poole',
    roles: ['allocated-worker'],
  },
  cumberland: { subject: 'cumberland-team-manager', organisationId: 'authority.cumberland', roles: ['team-manager'] },
  kent: { subject: 'kent-police', organisationId: 'force.kent', roles: ['police-system'], kind: 'machine' },
  dorset: { subject: 'dorset-police', organisationId: 'force.dorset', roles: ['police-system'], kind: 'machine' },
  advocacy: {
    subject: 'advocacy-focus-manager',
    name: 'Beatriz Holroyd',
    organisationId: 'provider.advocacy-focus',
    roles: ['provider-manager'],
  },
  advocacyWorker: {
    subject: 'advocacy-focus-worker',
    name: 'Samuel Okafor',
    organisationId: 'provider.advocacy-focus',
    roles: ['provider-worker'],
  },
  harbour: {
    subject: 'harbour-voices-manager',
    name: 'Freya Lockyer',
    organisationId: 'provider.harbour-voices',
    roles: ['provider-manager'],
  },
} as const satisfies Record<string, ViewerOverrides>;
