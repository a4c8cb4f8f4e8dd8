import { withClient } from '../shared/bench-server';

const AUTHORITY = 'authority.rochdale';
const CHILDREN = 200;

/** Children of the authority whose last episode is over, in no particular order. */
export const someChildren = (databaseUrl: string): Promise<string[]> =>
  withClient(databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ child_id: string }>(
      `select e.child_id from case_records.episode e where e.responsible_authority_id = $1 and e.state = 'RETURNED'
       group by e.child_id order by md5(e.child_id::text) limit $2`,
      [AUTHORITY, CHILDREN],
    );
    return rows.map(({ child_id: id }) => id);
  });
