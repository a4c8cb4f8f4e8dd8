import type { OrganisationId, OrganisationKind } from '@homeward/domain';

/** Who asks. `kind` is `job` where the hub itself acts, on behalf of no person. */
export interface Viewer {
  /** The token's `sub`; unique within the issuer. */
  subject: string;
  name: string;
  organisationId: OrganisationId;
  organisationKind: OrganisationKind;
  roles: readonly string[];
  kind: 'person' | 'machine' | 'job';
}
