import type { Role } from '../role';

/** How those who work with children in an authority read: as their organisation stands to the child. */
export const AUTHORITY_READS: Role['reads'] = { RESPONSIBLE: 'RESPONSIBLE', HOST: 'HOST', AREA: 'AREA', RECIPIENT: 'RECIPIENT' };
