import { OrganisationKind } from '@homeward/domain';
import { createTestPlatform, type TestPlatform } from '@homeward/testkit';

describe('the organisations of the hub', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'police-notifications' });
  });
  afterAll(() => platform.close());

  it('are all 153 authorities of England, each with the force of its area', () => {
    const authorities = platform.organisations.all(OrganisationKind.AUTHORITY);
    expect(authorities).toHaveLength(153);
    for (const { id } of authorities)
      expect([id, platform.organisations.forceOf(id)?.kind]).toEqual([id, OrganisationKind.FORCE]);
  });

  it.each(['authority.medway', 'E06000035', '887', 'Medway', ' MEDWAY ', 'medway council'])('know Medway as %p', (text) => {
    expect(platform.organisations.authorityByName(text)?.id).toBe('authority.medway');
  });

  it('know an authority with and without its "and" written out', () => {
    const { organisations } = platform;
    expect(organisations.authorityByName('Bournemouth, Christchurch & Poole')?.id).toBe(
      'authority.bournemouth-christchurch-and-poole',
    );
    expect(organisations.forceOf('authority.rochdale')?.id).toBe('force.greater-manchester');
  });

  it('know nobody by a name that is no authority’s', () => {
    expect(platform.organisations.authorityByName('Atlantis')).toBeUndefined();
    expect(platform.organisations.authorityByName('')).toBeUndefined();
    expect(platform.organisations.authorityByName('force.kent')).toBeUndefined();
    expect(platform.organisations.forceOf('provider.advocacy-focus')).toBeUndefined();
  });

  it('hold the providers and desks that a hub begins with', () => {
    const kinds = ['provider.advocacy-focus', 'provider.harbour-voices', 'desk.safeguarding', 'desk.operations'].map(
      (id) => platform.organisations.byId(id)?.kind,
    );
    expect(kinds).toEqual([OrganisationKind.PROVIDER, OrganisationKind.PROVIDER, OrganisationKind.DESK, OrganisationKind.DESK]);
  });
});
