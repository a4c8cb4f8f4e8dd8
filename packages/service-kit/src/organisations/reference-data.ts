import { OrganisationKind } from '@homeward/domain';
import type { Organisation } from './organisations';
import authorities from './reference/authorities.json';
import forces from './reference/forces.json';

/** Who is no authority and no force, and who is known to the hub from the start. Harbour Voices is invented. */
const OTHERS = [
  { id: 'provider.advocacy-focus', name: 'Advocacy Focus', kind: OrganisationKind.PROVIDER },
  { id: 'provider.harbour-voices', name: 'Harbour Voices', kind: OrganisationKind.PROVIDER },
  { id: 'provider.barnardos', name: "Barnardo's", kind: OrganisationKind.PROVIDER },
  { id: 'desk.safeguarding', name: 'Safeguarding desk', kind: OrganisationKind.DESK },
  { id: 'desk.operations', name: 'Hub operations', kind: OrganisationKind.DESK },
] as const;

/** The reference data as it stands in this version of the hub: forces first, as authorities refer to them. */
export const REFERENCE_ORGANISATIONS: readonly Organisation[] = [
  ...forces.map(({ id, name, gssCode }) => ({
    id,
    name,
    kind: OrganisationKind.FORCE,
    gssCode,
    dfeCode: null,
    forceId: null,
    aliases: [],
  })),
  ...authorities.map((authority) => ({ ...authority, kind: OrganisationKind.AUTHORITY })),
  ...OTHERS.map((other) => ({ ...other, gssCode: null, dfeCode: null, forceId: null, aliases: [] })),
];
