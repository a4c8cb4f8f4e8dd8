import { OrganisationKind } from '@homeward/domain';
import { forbidden, type Viewer } from '@homeward/service-kit';

/** The authority that the caller acts for. Throws AppError FORBIDDEN for anybody else. */
export function ownAuthority({ organisationId, organisationKind }: Viewer): string {
  if (organisationKind === OrganisationKind.AUTHORITY) return organisationId;
  throw forbidden('Only a local authority keeps the records of its children. Ask the responsible authority to record this.');
}
