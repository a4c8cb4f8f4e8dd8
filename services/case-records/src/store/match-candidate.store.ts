import { statement, type Tx } from '@homeward/service-kit';
import { groupBy } from '../group-by';

/** The child as one notification reports it. */
export interface ReportedIdentity {
  nameKey: string | null;
  dateOfBirth: string | null;
}

/** A known child that something in the report agrees with. */
export interface Candidate extends ReportedIdentity {
  childId: string;
  agreesBy: {
    nhsNumber: boolean;
    authorityChildId: boolean;
    nameAndBirth: boolean;
    /** It lives in the area of the report, or the authority of that area is responsible for it. */
    place: boolean;
  };
}

export interface CandidateQuery {
  notificationId: string;
  nameKey: string | null;
  dateOfBirth: string | null;
  nhsNumber: string | null;
  identifierAuthorityId: string | null;
  identifier: string | null;
  areaAuthorityId: string | null;
  /** The moment of the report: a placement that stood then, or stands now, counts as the child's. */
  at: Date;
}

const CANDIDATES = statement(
  'case_records.find-match-candidates',
  `select r."notificationId", c.id as "childId", c.name_key as "nameKey", c.date_of_birth::text as "dateOfBirth",
    coalesce(c.nhs_number = r."nhsNumber", false) as "nhsNumber",
    coalesce(c.responsible_authority_id = r."identifierAuthorityId" and c.authority_child_id = r.identifier, false) as "authorityChildId",
    coalesce(c.name_key = r."nameKey" and c.date_of_birth = r."dateOfBirth", false) as "nameAndBirth",
    coalesce(c.responsible_authority_id = r."areaAuthorityId", false) or exists (
      select from case_records.placement p where p.child_id = c.id and p.host_authority_id = r."areaAuthorityId"
        and p.started_at <= $2 and (p.ended_at is null or r.at < p.ended_at)) as place
  from json_to_recordset($1) as r ("notificationId" uuid, "nameKey" text, "dateOfBirth" date, "nhsNumber" text,
    "identifierAuthorityId" text, identifier text, "areaAuthorityId" text, at timestamptz)
  cross join lateral (
    select id from case_records.child where nhs_number = r."nhsNumber"
    union select id from case_records.child where responsible_authority_id = r."identifierAuthorityId" and authority_child_id = r.identifier
    union select id from case_records.child where name_key = r."nameKey" and date_of_birth = r."dateOfBirth"
  ) found
  cross join lateral (select * from case_records.child c where c.id = found.id and c.identity = 'CONFIRMED' offset 0) c`,
);

type CandidateRow = {
  notificationId: string;
  childId: string;
  nameKey: string | null;
  dateOfBirth: string | null;
} & Candidate['agreesBy'];

/** For jobs: the known children that anything in each report agrees with, by notification. */
export async function findCandidates(tx: Tx, queries: readonly CandidateQuery[]): Promise<Map<string, Candidate[]>> {
  if (queries.length === 0) return new Map();
  const rows = await tx.sql<CandidateRow>(CANDIDATES, [JSON.stringify(queries), tx.now]);
  const candidates = rows.map(({ notificationId, childId, nameKey, dateOfBirth, ...agreesBy }) => ({
    notificationId,
    candidate: { childId, nameKey, dateOfBirth, agreesBy },
  }));
  const grouped = groupBy(candidates, ({ notificationId }) => notificationId);
  return new Map([...grouped].map(([notificationId, found]) => [notificationId, found.map(({ candidate }) => candidate)]));
}
