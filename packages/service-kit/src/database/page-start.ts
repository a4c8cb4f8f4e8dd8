const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
const HIGHEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Where a list begins for which no cursor is given, so that its statement always compares with plain parameters: `(e.at, e.id) < ($1, $2)`.
 * Under row-level security an index is entered at the cursor by that alone, neither by `$1 is null or …` nor by `coalesce($1, …)`.
 */
export const NEWEST = Object.freeze({ at: 'infinity', id: HIGHEST_ID });
/** The same for a list that begins with what is earliest: `(e.at, e.id) > ($1, $2)`. */
export const EARLIEST = Object.freeze({ at: '-infinity', id: LOWEST_ID });
