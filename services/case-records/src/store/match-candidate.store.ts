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
  `select r."notificationId", found.stands as "childId", c.name_key as "nameKey", c.date_of_birth::text as "dateOfBirth",
    coalesce(c.nhs_number = r."nhsNumber", false) as "nhsNumber",
    coalesce(c.responsible_authority_id = r."identifierAuthorityId" and c.authority_child_id = r.identifier, false) as "authorityChildId",
    coalesce(c.name_key = r."nameKey" and c.date_of_birth = r."dateOfBirth", false) as "nameAndBirth",
    coalesce(c.responsible_authority_id = r."areaAuthorityId", false) or exists (
      select from case_records.placement p where p.child_id = found.stands and p.host_authority_id = r."areaAuthorityId"
        and p.started_at <= $2 and (p.ended_at is null or r.at < p.ended_at)) as place
  from json_to_recordset($1) as r ("notificationId" uuid, "nameKey" text, "dateOfBirth" date, "nhsNumber" text,
    "identifierAuthorityId" text, identifier text, "areaAuthorityId" text, at timestamptz)
  cross join lateral (
    select agreeing.id, coalesce((select m.kept_id from case_records.child_merge m
      where m.duplicate_id = agreeing.id and m.parted_at is null), agreeing.id) as stands from (
      select id from case_records.child where nhs_number = r."nhsNumber"
      union select id from case_records.child where responsible_authority_id = r."identifierAuthorityId" and authority_child_id = r.identifier
      union select id from case_records.child where name_key = r."nameKey" and date_of_birth = r."dateOfBirth") agreeing
  ) found
  cross join lateral (select * from case_records.child c where c.id = found.id offset 0) c
  cross join lateral (select from case_records.child k where k.id = found.stands and k.identity = 'CONFIRMED' and k.sealed_at is null offset 0) k`,
);

type CandidateRow = {
  notificationId: string;
  childId: string;
  nameKey: string | null;
  dateOfBirth: string | null;
} & Candidate['agreesBy'];

/**
 * For jobs: the known children that anything in each report agrees with, by notification. A record that was merged leads to the one that
 * was kept; one that is sealed leads nowhere.
 */
export async function findCandidates(tx: Tx, queries: readonly CandidateQuery[]): Promise<Map<string, Candidate[]>> {
  if (queries.length === 0) return new Map();
  const rows = await tx.sql<CandidateRow>(CANDIDATES, [JSON.stringify(queries), tx.now]);
  const candidates = rows.map(({ notificationId, childId, nameKey, dateOfBirth, ...agreesBy }) => ({
    notificationId,
    candidate: { childId, nameKey, dateOfBirth, agreesBy },
  }));
  const grouped = groupBy(candidates, ({ notificationId }) => notificationId);
  return new Map(
    [...grouped].map(([notificationId, found]) => [notificationId, oneEach(found.map(({ candidate }) => candidate))]),
  );
}

/** Of two records that were merged either may be what the report agrees with: together they are one candidate. */
const oneEach = (candidates: readonly Candidate[]): Candidate[] =>
  [...groupBy(candidates, ({ childId }) => childId).values()].map((records) => {
    const nearest = records.find(({ agreesBy }) => agreesBy.nameAndBirth) ?? (records[0] as Candidate);
    const agrees = (by: keyof Candidate['agreesBy']): boolean => records.some(({ agreesBy }) => agreesBy[by]);
    return {
      ...nearest,
      agreesBy: {
        nhsNumber: agrees('nhsNumber'),
        authorityChildId: agrees('authorityChildId'),
        nameAndBirth: agrees('nameAndBirth'),
        place: agrees('place'),
      },
    };
  });
