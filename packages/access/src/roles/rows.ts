import type { Role } from '../role';

type Standing = Pick<Role, 'rows' | 'reads'>;

/** How those who work with children in an authority read: as their organisation stands to the child, and what they were invited to. */
export const AUTHORITY: Standing = {
  rows: { RESPONSIBLE: 'OFFICE', HOST: 'OFFICE', AREA: 'OFFICE', RECIPIENT: 'OFFICE', ATTENDEE: 'PERSON', PANEL: 'PERSON' },
  reads: {
    RESPONSIBLE: 'RESPONSIBLE',
    HOST: 'HOST',
    AREA: 'AREA',
    RECIPIENT: 'RECIPIENT',
    ATTENDEE: 'ATTENDEE',
    PANEL: 'PANEL',
  },
};

/**
 * How whoever is allocated to a child reads: that child, for as long as the allocation stands, and what was sent or given to it in person.
 * No host allocates anybody, and what is merely in the area is the front door's.
 */
export const ALLOCATED: Standing = {
  rows: { RESPONSIBLE: 'PERSON', RECIPIENT: 'PERSON', ATTENDEE: 'PERSON', PANEL: 'PERSON' },
  reads: { RESPONSIBLE: 'RESPONSIBLE', RECIPIENT: 'RECIPIENT', ATTENDEE: 'ATTENDEE', PANEL: 'PANEL' },
};

/** The same as an authority's, for those who may also open the record of a child that is nothing to their authority. */
export const AUTHORITY_IN_EMERGENCY: Standing = {
  rows: { ...AUTHORITY.rows, BREAK_GLASS: 'PERSON' },
  reads: { ...AUTHORITY.reads, BREAK_GLASS: 'BREAK_GLASS' },
};

/** Those who answer for the authority's own children and for what was sent to it: what is merely in the area is not theirs. */
export const OWN_CHILDREN: Standing = {
  rows: { RESPONSIBLE: 'OFFICE', RECIPIENT: 'OFFICE', ATTENDEE: 'PERSON', PANEL: 'PERSON' },
  reads: { RESPONSIBLE: 'RESPONSIBLE', RECIPIENT: 'RECIPIENT', ATTENDEE: 'ATTENDEE', PANEL: 'PANEL' },
};
