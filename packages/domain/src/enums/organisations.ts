export const OrganisationKind = {
  AUTHORITY: 'AUTHORITY',
  FORCE: 'FORCE',
  PROVIDER: 'PROVIDER',
  SCHOOL: 'SCHOOL',
  DESK: 'DESK',
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];

/** In which part an authority acts for one child or one episode (Working Together; packs declare it for every rule). */
export const Capacity = {
  RESPONSIBLE: 'RESPONSIBLE',
  HOST: 'HOST',
  AREA_LAST_SEEN: 'AREA_LAST_SEEN',
  AREA_FOUND: 'AREA_FOUND',
  PRIOR: 'PRIOR',
} as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];

/** Why an organisation or a person may see a record: the relation that `hub.child_access` holds. */
export const Relation = {
  RESPONSIBLE: 'RESPONSIBLE',
  HOST: 'HOST',
  AREA: 'AREA',
  POLICE: 'POLICE',
  PROVIDER: 'PROVIDER',
  SCHOOL: 'SCHOOL',
  RECIPIENT: 'RECIPIENT',
  DESK: 'DESK',
} as const;
export type Relation = (typeof Relation)[keyof typeof Relation];
