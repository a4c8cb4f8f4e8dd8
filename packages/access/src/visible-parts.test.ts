import { as, InterviewPartKind, type OrganisationId, type OrganisationKind } from '@homeward/domain';
import type { Viewer } from './viewer';
import { visibleParts } from './visible-parts';

const reader = (organisationId: string, organisationKind: OrganisationKind, role: string): Viewer => ({
  subject: 's',
  name: 'Noor Hartley',
  organisationId: as<OrganisationId>(organisationId),
  organisationKind,
  roles: [role],
  kind: 'person',
  purpose: 'SAFEGUARD_CHILD',
});
const rochdale = reader('authority.rochdale', 'AUTHORITY', 'allocated-worker');
const medway = reader('authority.medway', 'AUTHORITY', 'front-door-worker');
const kent = reader('force.kent', 'FORCE', 'police-system');
const provider = reader('provider.advocacy-focus', 'PROVIDER', 'provider-worker');
const byProvider = { heldBy: 'provider.advocacy-focus', releasedToViewer: [] };
const ALL = Object.values(InterviewPartKind);

describe('the parts of an interview', () => {
  test('are the provider’s that wrote them, whole', () => {
    expect([...visibleParts(['PROVIDER'], provider, byProvider)]).toEqual(ALL);
  });

  test('are the responsible authority’s, but for what is internal to the provider', () => {
    expect([...visibleParts(['RESPONSIBLE'], rochdale, byProvider)]).toEqual(ALL.filter((part) => part !== 'PROVIDER_INTERNAL'));
  });

  test('are whole for an authority whose own worker wrote them', () => {
    expect([...visibleParts(['RESPONSIBLE'], rochdale, { heldBy: 'authority.rochdale', releasedToViewer: [] })]).toEqual(ALL);
  });

  test.each([
    ['a host', 'HOST', medway],
    ['police', 'POLICE', kent],
  ] as const)('are hidden from %s until released, then shown part by part', (_, relation, viewer) => {
    expect([...visibleParts([relation], viewer, byProvider)]).toEqual([]);
    expect([...visibleParts([relation], viewer, { ...byProvider, releasedToViewer: ['SAFETY_PLAN'] })]).toEqual(['SAFETY_PLAN']);
  });

  test('that are internal to the provider are not shown even where a release names them', () => {
    expect([...visibleParts(['HOST'], medway, { ...byProvider, releasedToViewer: ['PROVIDER_INTERNAL'] })]).toEqual([]);
  });

  test.each(['provider.harbour-voices', 'provider.barnardos'])(
    'are nothing to another provider (%s), though it has the child too',
    (id) => {
      expect([...visibleParts(['PROVIDER'], { ...provider, organisationId: as<OrganisationId>(id) }, byProvider)]).toEqual([]);
    },
  );

  test('are nothing to education, whatever is released to its authority', () => {
    const officer = { ...rochdale, roles: ['cme-officer'] };
    expect([...visibleParts(['RESPONSIBLE'], officer, { ...byProvider, releasedToViewer: ALL })]).toEqual([]);
    expect([...visibleParts(['RESPONSIBLE'], officer, { heldBy: 'authority.rochdale', releasedToViewer: ALL })]).toEqual([]);
  });
});
