import { misplacedRoles, purposesOf, PURPOSES, rolesOf, usualPurposeOf, type Viewer } from '@homeward/access';
import { as, type OrganisationId } from '@homeward/domain';
import type { JWTPayload } from 'jose' with { 'resolution-mode': 'import' };
import { z } from 'zod';
import { unauthenticated } from '../errors/app-error';
import type { Organisations } from '../organisations/organisations';
import { mappedClaims, OWN_CLAIMS, type ClaimMap } from './claim-map';

const claimsOfViewer = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  organisation: z.string().min(1).max(200),
  roles: z.array(z.string().max(100)).max(50),
  kind: z.enum(['person', 'machine']),
  purpose: z.enum(PURPOSES).optional(),
});

/**
 * The verified claims as the hub reads them, from where the issuer puts them. Roles that the hub does not know are left out, as an issuer serves other applications too;
 * one that the organisation's kind may not hold makes the whole token UNAUTHENTICATED, as does an unknown organisation.
 */
export function viewerOf(claims: JWTPayload, organisations: Pick<Organisations, 'byId'>, map: ClaimMap = OWN_CLAIMS): Viewer {
  const read = claimsOfViewer.safeParse(mappedClaims(claims, map));
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => issue.path[0]?.toString() ?? 'claims'))];
    throw unauthenticated(`The token lacks what the hub needs to know: ${names.join(', ')}. Have the issuer add it.`);
  }
  const { sub, name, organisation, roles, kind, purpose } = read.data;
  const known = organisations.byId(organisation);
  if (!known)
    throw unauthenticated(
      'The token names an organisation that the hub does not know. Have its administrator correct the claim.',
    );
  const [misplaced] = misplacedRoles(roles, known.kind);
  if (misplaced)
    throw unauthenticated(
      `The token gives the role ${misplaced}, which ${known.name} cannot give. Have its administrator correct it.`,
    );
  const granted = rolesOf(roles).map(({ role }) => role);
  if (purpose !== undefined && !purposesOf(granted).includes(purpose))
    throw unauthenticated(
      `The token states the purpose ${purpose}, which none of its roles may state. Have its administrator correct the claim.`,
    );
  return {
    subject: sub,
    name,
    organisationId: as<OrganisationId>(known.id),
    organisationKind: known.kind,
    roles: granted,
    kind,
    purpose: purpose ?? usualPurposeOf(granted),
  };
}
