import { ROLES } from '@homeward/access';
import { PERSONAS } from '@homeward/embedded';

const KINDS: Record<string, string> = { authority: 'AUTHORITY', force: 'FORCE', provider: 'PROVIDER', desk: 'DESK' };

describe('the personas', () => {
  it.each(PERSONAS.map((persona) => [persona.name, persona] as const))(
    '%s holds roles that its organisation may give',
    (_name, persona) => {
      const kind = KINDS[persona.organisation.split('.')[0]!];
      for (const name of persona.roles) {
        expect(ROLES.find(({ role }) => role === name)?.organisationKinds).toContain(kind);
      }
    },
  );

  it('bear names that differ', () => {
    expect(new Set(PERSONAS.map(({ displayName }) => displayName)).size).toBe(PERSONAS.length);
  });
});
