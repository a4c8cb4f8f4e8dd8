import type { OrganisationKind } from '@homeward/domain';

/** Reference data of the hub: the same for everyone who looks. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Office for National Statistics, nine characters: 'E06000035'. Authorities only. */
  readonly gssCode: string | null;
  /** Department for Education, three digits: '887'. Authorities only. */
  readonly dfeCode: string | null;
  /** The police force whose area an authority lies in. */
  readonly forceId: string | null;
  readonly aliases: readonly string[];
}

/** Cached in memory; reference data changes with a migration alone. */
export interface Organisations {
  byId(id: string): Organisation | undefined;
  /** Accepts an id, GSS code, three-digit DfE code, name or alias, in any case and spacing. */
  authorityByName(text: string): Organisation | undefined;
  forceOf(authorityId: string): Organisation | undefined;
  all(kind?: OrganisationKind): readonly Organisation[];
}
