import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import type { PlaceAnswer } from './report';
import { resolveArea, type Area } from './resolve-area';

/** Kent Police have two authorities in their area, Surrey Police one. */
describe('the authority of a place', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'police-notifications' });
  });
  afterAll(() => platform.close());

  const inKent = (place: PlaceAnswer): Area => resolveArea(platform.organisations, 'force.kent', place);
  const inSurrey = (place: PlaceAnswer): Area => resolveArea(platform.organisations, 'force.surrey', place);
  const street = { address: { text: '1 Example Street' } };

  it.each(['Medway', ' medway ', 'E06000035', '887', 'authority.medway', 'Medway Council'])(
    'is the one that the sender names: %s',
    (authority) => {
      expect(inKent({ authority })).toEqual({ authorityId: 'authority.medway', flags: [] });
    },
  );

  it('[REP-14] is the named one also outside the area of the force that sends', () => {
    expect(inKent({ authority: 'Rochdale' })).toEqual({ authorityId: 'authority.rochdale', flags: [] });
  });

  it('is the only one in the area of the force when the sender names none', () => {
    expect(inSurrey(street)).toEqual({ authorityId: 'authority.surrey', flags: [] });
    expect(inSurrey({ postcode: 'GU1 1AA' })).toEqual({ authorityId: 'authority.surrey', flags: [] });
  });

  it('stays open, flagged, when the area of the force has several', () => {
    expect(inKent(street)).toEqual({ authorityId: null, flags: ['AUTHORITY_UNKNOWN'] });
  });

  it('stays flagged when the sender names one that nobody knows', () => {
    expect(inKent({ ...street, authority: 'Atlantis' })).toEqual({ authorityId: null, flags: ['AUTHORITY_UNKNOWN'] });
    expect(inSurrey({ authority: 'Atlantis' })).toEqual({ authorityId: 'authority.surrey', flags: ['AUTHORITY_UNKNOWN'] });
  });

  it.each([{}, { authority: '', postcode: ' ' }, { address: { notKnown: true } }])(
    'is flagged as an unknown place when nothing is said of it: %j',
    (place) => {
      expect(inKent(place)).toEqual({ authorityId: null, flags: ['PLACE_UNKNOWN'] });
      expect(inSurrey(place)).toEqual({ authorityId: 'authority.surrey', flags: ['PLACE_UNKNOWN'] });
    },
  );
});
