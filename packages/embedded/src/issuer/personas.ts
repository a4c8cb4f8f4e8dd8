/**
 * Somebody to try the hub as. All people are invented. The name is the token's subject; the organisation is an id of the reference data and
 * the roles are those of the access package.
 */
export interface Persona {
  name: string;
  /** A person's name, or what the system calls itself. */
  displayName: string;
  organisation: string;
  roles: readonly string[];
  kind: 'person' | 'machine';
}

const police = (name: string, displayName: string, force: string): Persona => ({
  name,
  displayName,
  organisation: `force.${force}`,
  roles: ['police-system'],
  kind: 'machine',
});

const person = (
  name: string,
  displayName: string,
  organisation: string,
  role: string,
  kind: Persona['kind'] = 'person',
): Persona => ({
  name,
  displayName,
  organisation,
  roles: [role],
  kind,
});

export const PERSONAS: readonly Persona[] = [
  police('kent-police', 'Kent Police records system', 'kent'),
  police('dorset-police', 'Dorset Police records system', 'dorset'),
  police('greater-manchester-police', 'Greater Manchester Police records system', 'greater-manchester'),
  police('west-mercia-police', 'West Mercia Police records system', 'west-mercia'),
  police('thames-valley-police', 'Thames Valley Police records system', 'thames-valley'),
  police('cumbria-police', 'Cumbria Police records system', 'cumbria'),

  person('kent-liaison-officer', 'Sergeant Maud Tyler', 'force.kent', 'police-liaison-officer'),
  person('cumbria-liaison-officer', 'Sergeant Ives Marr', 'force.cumbria', 'police-liaison-officer'),

  person('rochdale-front-door', 'Noor Hartley', 'authority.rochdale', 'front-door-worker'),
  person('rochdale-out-of-hours', 'Callum Osei', 'authority.rochdale', 'out-of-hours-worker'),
  person('rochdale-social-worker', 'Imogen Farrant', 'authority.rochdale', 'allocated-worker'),
  person('rochdale-second-social-worker', 'Ffion Garside', 'authority.rochdale', 'allocated-worker'),
  person('rochdale-team-manager', 'Tariq Bellwood', 'authority.rochdale', 'team-manager'),
  person('rochdale-iro', 'Ruth Adeyemi', 'authority.rochdale', 'iro'),
  person('rochdale-service-manager', 'Delyth Marsden', 'authority.rochdale', 'service-manager'),
  person('rochdale-head-of-service', 'Anselm Rook', 'authority.rochdale', 'head-of-service'),
  person('rochdale-assistant-director', 'Farida Locke', 'authority.rochdale', 'assistant-director'),
  person('rochdale-director', 'Gwendolen Shaw', 'authority.rochdale', 'director'),
  person('rochdale-cp-chair', 'Ivor Threlfall', 'authority.rochdale', 'cp-chair'),
  person('rochdale-ce-missing-team', 'Sunita Harbottle', 'authority.rochdale', 'ce-missing-team'),
  person('rochdale-residential-carer', 'Joss Pemberton', 'authority.rochdale', 'residential-carer'),
  person('rochdale-foster-carer', 'Dilys Moor', 'authority.rochdale', 'foster-carer'),
  person('rochdale-auditor', 'Una Felldale', 'authority.rochdale', 'auditor'),
  person('rochdale-case-system', 'Rochdale case management system', 'authority.rochdale', 'internal-app', 'machine'),
  person('rochdale-cme-officer', 'Gareth Lindow', 'authority.rochdale', 'cme-officer'),

  person('medway-front-door', 'Priya Stroud', 'authority.medway', 'front-door-worker'),
  person('medway-out-of-hours-first', 'Daniel Quayle', 'authority.medway', 'out-of-hours-worker'),
  person('medway-out-of-hours-second', 'Amara Finch', 'authority.medway', 'out-of-hours-worker'),
  person('medway-missing-officer', 'Owen Tolliver', 'authority.medway', 'missing-information-officer'),
  person('medway-social-worker', 'Tobias Renshaw', 'authority.medway', 'allocated-worker'),
  person('medway-team-manager', 'Bronagh Ellery', 'authority.medway', 'team-manager'),
  person('medway-panel-member', 'Bram Oake', 'authority.medway', 'panel-member'),
  person('medway-cme-officer', 'Helen Marchetti', 'authority.medway', 'cme-officer'),

  person('bcp-front-door', 'Leila Corfe', 'authority.bournemouth-christchurch-and-poole', 'front-door-worker'),
  person('bcp-social-worker', 'Marcus Penhale', 'authority.bournemouth-christchurch-and-poole', 'allocated-worker'),
  person('bcp-team-manager', 'Sian Worgret', 'authority.bournemouth-christchurch-and-poole', 'team-manager'),

  person('cumberland-front-door', 'Jonah Eskdale', 'authority.cumberland', 'front-door-worker'),
  person('cumberland-out-of-hours', 'Wren Calder', 'authority.cumberland', 'out-of-hours-worker'),
  person('cumberland-meeting-attendee', 'Isla Renn', 'authority.cumberland', 'meeting-attendee'),
  person('cumberland-team-manager', 'Petra Wasdale', 'authority.cumberland', 'team-manager'),

  person('buckinghamshire-front-door', 'Odette Wendover', 'authority.buckinghamshire', 'front-door-worker'),
  person('buckinghamshire-social-worker', 'Kofi Latimer', 'authority.buckinghamshire', 'allocated-worker'),
  person('buckinghamshire-team-manager', 'Rosalind Thame', 'authority.buckinghamshire', 'team-manager'),

  person('worcestershire-front-door', 'Hamish Ombersley', 'authority.worcestershire', 'front-door-worker'),
  person('worcestershire-social-worker', 'Yasmin Bredon', 'authority.worcestershire', 'allocated-worker'),
  person('worcestershire-team-manager', 'Edmund Tardebigge', 'authority.worcestershire', 'team-manager'),
  person('herefordshire-team-manager', 'Cerys Wigmore', 'authority.herefordshire', 'team-manager'),
  person('shropshire-team-manager', 'Dilip Clun', 'authority.shropshire', 'team-manager'),
  person('telford-and-wrekin-team-manager', 'Maud Ercall', 'authority.telford-and-wrekin', 'team-manager'),

  person('advocacy-focus-manager', 'Beatriz Holroyd', 'provider.advocacy-focus', 'provider-manager'),
  person('advocacy-focus-worker', 'Samuel Okafor', 'provider.advocacy-focus', 'provider-worker'),
  person('harbour-voices-worker', 'Freya Lockyer', 'provider.harbour-voices', 'provider-worker'),

  person('barnardos-manager', 'Winifred Ashdown', 'provider.barnardos', 'provider-manager'),

  person('safeguarding-desk', 'Miriam Calder', 'desk.safeguarding', 'safeguarding-desk'),
  person('hub-operator', 'Victor Asante', 'desk.operations', 'hub-operator'),
];

export function findPersona(name: string): Persona | undefined {
  return PERSONAS.find((persona) => persona.name === name);
}
