import { usualPurposeOf } from '@homeward/access';
import { as, OrganisationKind, type OrganisationId } from '@homeward/domain';
import { auditTransactions, newId, type Caller, type Viewer } from '@homeward/service-kit';

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  authority: OrganisationKind.AUTHORITY,
  force: OrganisationKind.FORCE,
  provider: OrganisationKind.PROVIDER,
  school: OrganisationKind.SCHOOL,
  desk: OrganisationKind.DESK,
};

export type ViewerOverrides = Partial<Omit<Viewer, 'organisationId'>> & { organisationId?: string };

/** A front-door worker of Medway, unless said otherwise. The kind of the organisation follows from its id. */
export function viewerFor({ organisationId = 'authority.medway', ...overrides }: ViewerOverrides = {}): Viewer {
  const roles = overrides.roles ?? ['front-door-worker'];
  return {
    subject: 'medway-front-door',
    name: 'Noor Hartley',
    roles,
    purpose: usualPurposeOf(roles),
    kind: 'person',
    organisationId: as<OrganisationId>(organisationId),
    organisationKind: KINDS[organisationId.split('.')[0] ?? ''] ?? OrganisationKind.AUTHORITY,
    ...overrides,
  };
}

/** A caller outside the graph: each of its transactions writes its own audit. */
export function callerFor(overrides: ViewerOverrides = {}): Caller {
  return { viewer: viewerFor(overrides), audit: auditTransactions(), correlationId: newId() };
}
