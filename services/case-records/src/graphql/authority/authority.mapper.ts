import { OrganisationKind } from '@homeward/domain';
import { hasProtocol } from '@homeward/protocols';
import { Organisation, type Clock, type Organisations } from '@homeward/service-kit';
import { Authority, PoliceForce } from './authority.type';

/** Reference data as the graph shows it: organisations by id, from memory. */
export class AuthorityMapper {
  constructor(
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Null for an id that no authority has. */
  toAuthority(id: string | null | undefined): Authority | null {
    const organisation = id ? this.organisations.byId(id) : undefined;
    if (organisation?.kind !== OrganisationKind.AUTHORITY) return null;
    const { name, gssCode, dfeCode, forceId } = organisation;
    const policeForce = this.toForce(forceId);
    return Object.assign(new Authority(), {
      id: organisation.id,
      name,
      gssCode,
      dfeCode,
      policeForce,
      hasProtocol: hasProtocol(organisation.id, this.clock.now()),
    });
  }

  toForce(id: string | null): PoliceForce | null {
    const organisation = id ? this.organisations.byId(id) : undefined;
    if (organisation?.kind !== OrganisationKind.FORCE) return null;
    return Object.assign(new PoliceForce(), { id: organisation.id, name: organisation.name });
  }

  /** An organisation that reference data does not know is shown by its id. */
  toOrganisation(id: string): Organisation {
    const known = this.organisations.byId(id);
    return Object.assign(new Organisation(), { id, name: known?.name ?? id, kind: known?.kind ?? OrganisationKind.DESK });
  }
}
