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

/**
 * Why an organisation or a person may see a record: the relation that `hub.child_access` holds. The last four are given to one person, and
 * end by themselves: who cares for the child, who was invited to a meeting or a panel, who opened the record of a child in an emergency.
 */
export const Relation = {
  RESPONSIBLE: 'RESPONSIBLE',
  HOST: 'HOST',
  AREA: 'AREA',
  POLICE: 'POLICE',
  PROVIDER: 'PROVIDER',
  SCHOOL: 'SCHOOL',
  RECIPIENT: 'RECIPIENT',
  DESK: 'DESK',
  CARER: 'CARER',
  ATTENDEE: 'ATTENDEE',
  PANEL: 'PANEL',
  BREAK_GLASS: 'BREAK_GLASS',
} as const;
export type Relation = (typeof Relation)[keyof typeof Relation];

/** What came of asking to open a record in an emergency. `REFUSED`: a restriction says that the asker must not be told; the asker is not told so. */
export const BreakGlassOutcome = { OPENED: 'OPENED', NOT_FOUND: 'NOT_FOUND', REFUSED: 'REFUSED' } as const;
export type BreakGlassOutcome = (typeof BreakGlassOutcome)[keyof typeof BreakGlassOutcome];

/** As what one person may read a child or an episode for a time. */
export const AttendanceKind = { MEETING: 'MEETING', PANEL: 'PANEL', CARE: 'CARE' } as const;
export type AttendanceKind = (typeof AttendanceKind)[keyof typeof AttendanceKind];
