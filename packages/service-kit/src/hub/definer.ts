/**
 * For every function of the hub that acts with its owner's rights. The search path is fixed, so that nobody's table or function takes the
 * place of ours. Sequential scans are off: plans are made once for each connection, often while the tables are still empty, and would stay.
 */
export const DEFINER = 'security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off';
