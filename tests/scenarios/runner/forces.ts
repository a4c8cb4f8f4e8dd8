import { personaOf, type Party } from '@homeward/cli';

/** Who reports where nobody says: the force of the place. */
export function findPersonaOfForce(place: Party | null): string {
  const persona = personaOf(place?.force ?? 'force.kent');
  if (!persona) throw new Error(`${place?.name}'s police have no persona.`);
  return persona.name;
}
