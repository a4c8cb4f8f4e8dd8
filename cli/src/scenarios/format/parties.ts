import { PERSONAS, type Persona } from '@homeward/embedded';
import { z } from 'zod';

/** An organisation as a scenario names it. */
export interface Party {
  name: string;
  id: string;
  /** The force whose area an authority lies in. */
  force?: string;
}

const authority = (name: string, id: string, force: string): Party => ({ name, id: `authority.${id}`, force: `force.${force}` });

/** Everybody for whom the embedded issuer has a persona, by the name that people use. */
export const PARTIES: readonly Party[] = [
  authority('BCP', 'bournemouth-christchurch-and-poole', 'dorset'),
  authority('Medway', 'medway', 'kent'),
  authority('Rochdale', 'rochdale', 'greater-manchester'),
  authority('Cumberland', 'cumberland', 'cumbria'),
  authority('Buckinghamshire', 'buckinghamshire', 'thames-valley'),
  authority('Worcestershire', 'worcestershire', 'west-mercia'),
  authority('Herefordshire', 'herefordshire', 'west-mercia'),
  authority('Shropshire', 'shropshire', 'west-mercia'),
  authority('Telford and Wrekin', 'telford-and-wrekin', 'west-mercia'),
  { name: 'Kent Police', id: 'force.kent' },
  { name: 'Dorset Police', id: 'force.dorset' },
  { name: 'Greater Manchester Police', id: 'force.greater-manchester' },
  { name: 'West Mercia Police', id: 'force.west-mercia' },
  { name: 'Thames Valley Police', id: 'force.thames-valley' },
  { name: 'Cumbria Police', id: 'force.cumbria' },
  { name: 'Advocacy Focus', id: 'provider.advocacy-focus' },
  { name: 'Harbour Voices', id: 'provider.harbour-voices' },
  { name: "Barnardo's", id: 'provider.barnardos' },
  { name: 'Safeguarding desk', id: 'desk.safeguarding' },
];

const namesOf = (kind: string): string[] => PARTIES.filter(({ id }) => id.startsWith(`${kind}.`)).map(({ name }) => name);

const party = (kinds: readonly string[]) =>
  z.enum(kinds.flatMap(namesOf) as [string, ...string[]]).transform((name) => partyNamed(name) as Party);

export const authorityName = party(['authority']);
/** Who can be given an interview. */
export const receiverName = party(['authority', 'force']);
export const interviewerName = party(['provider', 'authority']);

export const partyNamed = (name: string): Party | undefined => PARTIES.find((one) => one.name === name);

export const partyName = (id: string): string =>
  PARTIES.find((one) => one.id === id)?.name ?? id.replace(/^\w+\./, '').replaceAll('-', ' ');

/** The party with which a text begins, and what follows: `Medway front door` is Medway's `front door`. */
export function partyAhead(text: string): { party: Party; rest: string } | undefined {
  const party = [...PARTIES]
    .sort((one, other) => other.name.length - one.name.length)
    .find(({ name }) => text === name || text.startsWith(`${name} `));
  return party && { party, rest: text.slice(party.name.length).trim() };
}

/** What a scenario calls the people of an organisation, the one who may do most first. */
const PEOPLE: readonly { said: string; role: string }[] = [
  { said: 'team manager', role: 'team-manager' },
  { said: 'social worker', role: 'allocated-worker' },
  { said: 'front door', role: 'front-door-worker' },
  { said: 'missing officer', role: 'missing-information-officer' },
  { said: 'out of hours', role: 'out-of-hours-worker' },
  { said: 'IRO', role: 'iro' },
  { said: 'CME officer', role: 'cme-officer' },
  { said: 'manager', role: 'provider-manager' },
  { said: 'worker', role: 'provider-worker' },
  { said: 'records system', role: 'police-system' },
  { said: 'desk', role: 'safeguarding-desk' },
];

/** Of an organisation: who is named, or else who may do most. Undefined where it has nobody like that. */
export function personaOf(organisationId: string, saidRole = ''): Persona | undefined {
  const known = PERSONAS.filter(({ organisation }) => organisation === organisationId);
  const people = PEOPLE.filter((one) => saidRole === '' || one.said === saidRole);
  return people.flatMap(({ role }) => known.find(({ roles }) => roles.includes(role)) ?? [])[0];
}

/** Whoever does something: `Medway`, `Medway front door`, `Kent Police`. */
export const actor = z.string().transform((text, context): Persona => {
  const found = partyAhead(text);
  const persona = found && personaOf(found.party.id, found.rest);
  if (persona) return persona;
  const people = found
    ? `${found.party.name} has ${
        PEOPLE.filter((one) => personaOf(found.party.id, one.said))
          .map((one) => `a ${one.said}`)
          .join(', ') || 'nobody yet: add a persona'
      }`
    : `write one of ${PARTIES.map(({ name }) => name).join(', ')}, and perhaps who there`;
  context.addIssue({ code: 'custom', message: `Nobody is known as «${text}»: ${people}.` });
  return z.NEVER;
});
