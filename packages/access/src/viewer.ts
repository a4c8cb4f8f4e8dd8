import type { OrganisationId, OrganisationKind } from '@homeward/domain';
import type { Purpose } from './purposes';

/** Who asks, and why. `kind` is `job` where the hub itself acts, on behalf of no person. */
export interface Viewer {
  /** The token's `sub`; unique within the issuer. */
  subject: string;
  name: string;
  organisationId: OrganisationId;
  organisationKind: OrganisationKind;
  roles: readonly string[];
  kind: 'person' | 'machine' | 'job';
  /** What was stated, or what a session of the first of its roles is for. */
  purpose: Purpose;
}
