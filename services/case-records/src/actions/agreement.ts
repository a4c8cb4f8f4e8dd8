import { invalidInput } from '@homeward/service-kit';

/** Somebody who agreed or was there, in a role of the protocol. */
export interface NamedPerson {
  role: string;
  name: string;
}

/** "Children's services" is written `childrens_services` in a pack. */
export const roleWord = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s-]+/g, '_');
export const roleText = (word: string): string => word.replaceAll('_', ' ');

/** The people as they were named, with their roles as packs write them; whoever is named by half is left out. */
export const namedPeople = <P extends NamedPerson>(people: readonly P[]): P[] =>
  people
    .map((person) => ({ ...person, role: roleWord(person.role), name: person.name.trim() }))
    .filter(({ role, name }) => role !== '' && name !== '');

/** Throws AppError INVALID_INPUT where fewer people than roles are named. @param rules what asks for it: `WM-R6, source` */
export function refuseOneForSeveral(people: readonly NamedPerson[], roles: readonly string[], rules: string): void {
  const names = new Set(people.filter(({ role }) => roles.includes(role)).map(({ name }) => name.toLowerCase()));
  if (names.size < roles.length)
    throw invalidInput('input.agreedBy', `One person cannot agree for several (${rules}). Name them all.`);
}
