export interface TeamManager {
  subject: string | null;
  name: string;
  email: string | null;
}

/** SQL for the child's team manager in the authority that is responsible for it, as JSON; null where it has none. @param now SQL */
export const teamManagerOf = (child: string, now: string): string =>
  `(select json_build_object('subject', t.person_subject, 'name', t.person_name, 'email', t.email) from case_records.allocation t
      where t.child_id = ${child}.id and t.authority_id = ${child}.responsible_authority_id and t.role = 'TEAM_MANAGER'
        and t.started_at <= ${now} and (t.ended_at is null or ${now} < t.ended_at) order by t.started_at desc limit 1)`;
