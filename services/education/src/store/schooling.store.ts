import type { Standing } from '@homeward/access';
import { hiddenPlaceMark, statement, type Tx } from '@homeward/service-kit';
import type { SchoolingEntity } from '../entities/schooling.entity';

/** A row that the caller may see, with all that its organisation is to the child. */
export type SeenSchooling = Omit<SchoolingEntity, 'cameFrom'> & {
  schoolName: string | null;
  missingNow: boolean;
  relations: Standing[];
};

const COLUMNS = `s.id, s.child_id as "childId", s.school_urn as "schoolUrn", s.status, s.attendance_percent as "attendancePercent",
  s.from_at as "fromAt", s.recorded_at as "recordedAt", s.recorded_by as "recordedBy", s.ended_at as "endedAt", o.name as "schoolName",
  exists (select from education.episode_fact f where f.child_id = s.child_id and f.state = 'MISSING') as "missingNow", mine.relations`;

/** The school itself is no secret from the school. */
const PLACE_MARK = hiddenPlaceMark('s.child_id', `coalesce('school.' || s.school_urn = hub.my_organisation(), false)`);

/** The responsible authority, the host of the current placement, the school itself. */
const SEEN = `education.schooling s
  left join education.school o on o.urn = s.school_urn
  join lateral (
    select array_agg(distinct a.relation) || ${PLACE_MARK} as relations from hub.my_access a
    where a.child_id = s.child_id and a.episode_id is null and a.record_id is null and a.current
      and (a.relation in ('RESPONSIBLE', 'HOST') or (a.relation = 'SCHOOL' and 'school.' || s.school_urn = hub.my_organisation()))
    having count(*) > 0
  ) mine on true`;

const BY_IDS = statement('education.read-schoolings', `select ${COLUMNS} from ${SEEN} where s.id = any($1::uuid[])`);

export const readSchoolings = (tx: Tx, ids: readonly string[]): Promise<SeenSchooling[]> => tx.sql<SeenSchooling>(BY_IDS, [ids]);

const OF_CHILDREN = statement(
  'education.schooling-of-children',
  `select ${COLUMNS} from ${SEEN} where s.child_id = any($1::uuid[]) and s.ended_at is null`,
);

/** The current one of each child. */
export const schoolingOfChildren = (tx: Tx, childIds: readonly string[]): Promise<SeenSchooling[]> =>
  tx.sql<SeenSchooling>(OF_CHILDREN, [childIds]);

export interface MissingPage {
  limit: number;
  /** The row before the first wanted. */
  after: { since: string; id: string } | null;
}

const MISSING_NOW = statement(
  'education.page-pupils-missing',
  `select ${COLUMNS}, m.since
   from (select f.child_id, max(f.started_at) as since from education.episode_fact f where f.state = 'MISSING' group by f.child_id) m
   cross join ${SEEN}
   where s.child_id = m.child_id and s.ended_at is null
     and ($2::timestamptz is null or (m.since, s.id) < ($2::timestamptz, $3::uuid))
   order by m.since desc, s.id desc limit $1`,
);

/** Those whose absence began last come first. */
export const pagePupilsMissing = (tx: Tx, { limit, after }: MissingPage): Promise<(SeenSchooling & { since: Date })[]> =>
  tx.sql<SeenSchooling & { since: Date }>(MISSING_NOW, [limit, after?.since ?? null, after?.id ?? null]);
