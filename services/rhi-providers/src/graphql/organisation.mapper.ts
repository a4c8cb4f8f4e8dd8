import { OrganisationKind } from '@homeward/domain';
import type { Organisation, Organisations } from '@homeward/service-kit';

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  authority: OrganisationKind.AUTHORITY,
  force: OrganisationKind.FORCE,
};

/** Reference data by id; an organisation that is no longer listed keeps its id as its name, and the kind that its id tells. */
export const toOrganisation = (organisations: Organisations, id: string): Organisation =>
  organisations.byId(id) ?? ({ id, name: id, kind: KINDS[id.split('.')[0] ?? ''] ?? OrganisationKind.PROVIDER } as Organisation);
