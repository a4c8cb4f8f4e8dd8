import { actsForOffice } from '@homeward/access';
import { OrganisationKind } from '@homeward/domain';
import { ENDING, statement, type Statement, type Tx, type Viewer } from '@homeward/service-kit';
import { CHILD_COLUMNS, MY_STANDING, type SeenChild } from './child.store';
import type { ListScope } from './episode.store';

export interface ChildPage {
  limit: number;
  after: { family: string; given: string; id: string } | null;
  scope: ListScope | null;
  missingNow: boolean | null;
}

/** From the few that are open, in all of which the partial index is walked, to their children. */
const AMONG_MISSING = `c.id in (select e.child_id from case_records.episode e
    where e.state <> 'RETURNED' and e.state = 'MISSING' and e.superseded_by is null)`;
/** Of one child that is at hand. */
const IS_MISSING = `exists (select from case_records.episode e
    where e.child_id = c.id and e.state <> 'RETURNED' and e.state = 'MISSING' and e.superseded_by is null offset 0)`;
const OURS = 'c.responsible_authority_id = hub.my_organisation()';
const NOT_OURS = 'c.responsible_authority_id is distinct from hub.my_organisation()';

/** Where the caller is not responsible, a child is listed while its access stands; what began in the host's time stays to be read by id. */
const STANDING = `'HOST', ${ENDING}`;
const HERE = `'HOST', 'AREA'`;

const IN_ORDER = `coalesce(c.family_name, ''), coalesce(c.given_name, ''), c.id`;
const ORDER = `order by ${IN_ORDER} limit $1`;
const listed = (and: string): string => `c.identity <> 'SUPERSEDED' ${and}
      and ($2::text is null or (${IN_ORDER}) > ($2, $3, $4::uuid))`;
const READABLE = 'exists (select from hub.my_access a where a.child_id = c.id offset 0)';

/** By an ordered walk along the names of the caller's own children. */
const ours = (and: string): string =>
  `(select c.* from case_records.child c where ${OURS} and ${READABLE} and ${listed(and)} ${ORDER})`;

/** As its index says it; of a protected table no index is asked by `coalesce`, which PostgreSQL does not take for safe. */
const ENDS = `(case when p.ended_at is null then 'infinity' else p.ended_at end)`;

/** By the placements that stand now, of all that ever were: see `placement.responsible_authority_id`. */
const elsewhere = (and: string): string => `(select c.* from (
      select distinct p.child_id from case_records.placement p
      where p.responsible_authority_id = hub.my_organisation() and p.host_authority_id <> p.responsible_authority_id
        and p.started_at <= hub.business_now() and ${ENDS} > hub.business_now()) g
    cross join lateral (select c.* from case_records.child c
      where c.id = g.child_id and ${OURS} and ${READABLE} and ${listed(and)} offset 0) c ${ORDER})`;

/** Up to here it is quicker to look up each child that the organisation was given, one by one; beyond, to walk along all names. */
const FEW = 2_000;

const accessesBy = (by: string): string => `hub.my_current_access a where a.child_id is not null and a.relation in (${by})`;
const few = (by: string): string =>
  `with few as materialized (select count(*) < ${FEW} as are from (select from ${accessesBy(by)} limit ${FEW}) g)`;

/** What was given stands in the view that the wall is made of: nobody is listed who is not in it. */
const given = (by: string, one: string, among: string): string => {
  const access = accessesBy(by);
  return `(select c.* from (select distinct a.child_id from ${access} and (select are from few)) g
      cross join lateral (select c.* from case_records.child c
        where c.id = g.child_id and ${NOT_OURS} and ${listed(one)} offset 0) c ${ORDER})
    union all (select c.* from case_records.child c
      where not (select are from few) and ${NOT_OURS} and exists (select from ${access} and a.child_id = c.id offset 0) and ${listed(among)} ${ORDER})`;
};

/** Whoever reads in person alone has few children, and is given each of them. */
const inPerson = (access: string, where: string, and: string): string => `(select c.* from (
      select distinct a.child_id from hub.my_own_access a where a.child_id is not null and ${access}) g
    cross join lateral (select c.* from case_records.child c where c.id = g.child_id and ${where} and ${listed(and)} offset 0) c ${ORDER})`;
const ALLOCATED = `a.relation = 'RESPONSIBLE'`;
const PLACED_ELSEWHERE = `exists (select from case_records.placement p where p.child_id = c.id and p.host_authority_id <> hub.my_employer()
    and p.started_at <= hub.business_now() and ${ENDS} > hub.business_now())`;

const page = (name: string, arms: readonly string[], counted = ''): Statement =>
  statement(
    `case_records.page-children-${name}`,
    `${counted} select ${CHILD_COLUMNS} from (select c.* from (${arms.join(' union all ')}) c ${ORDER}) c ${MY_STANDING} ${ORDER}`,
  );

type Pages = Readonly<Record<ListScope | 'ALL', Statement>>;

/** @param among where the list is walked, and @param one where each child is looked up */
const pagesOf = (name: string, among: string, one: string): Pages & Readonly<Record<'GIVEN', Statement>> => ({
  OURS: page(`${name}-ours`, [ours(among)]),
  OURS_ELSEWHERE: page(`${name}-ours-elsewhere`, [elsewhere(one)]),
  OTHERS_HERE: page(`${name}-others-here`, [given(HERE, one, among)], few(HERE)),
  ALL: page(`${name}-all`, [ours(among), given(STANDING, one, among)], few(STANDING)),
  GIVEN: page(`${name}-given`, [given(STANDING, one, among)], few(STANDING)),
});

const pagesInPerson = (name: string, one: string): Pages => ({
  OURS: page(`${name}-own-ours`, [inPerson(ALLOCATED, 'true', one)]),
  OURS_ELSEWHERE: page(`${name}-own-ours-elsewhere`, [inPerson(ALLOCATED, PLACED_ELSEWHERE, one)]),
  OTHERS_HERE: page(`${name}-own-others-here`, [inPerson('false', 'true', one)]),
  ALL: page(`${name}-own-all`, [inPerson('true', 'true', one)]),
});

const OFFICE = {
  any: pagesOf('any', '', ''),
  missing: pagesOf('missing', `and ${AMONG_MISSING}`, `and ${IS_MISSING}`),
  notMissing: pagesOf('not-missing', `and not ${IS_MISSING}`, `and not ${IS_MISSING}`),
};
const IN_PERSON = {
  any: pagesInPerson('any', ''),
  missing: pagesInPerson('missing', `and ${IS_MISSING}`),
  notMissing: pagesInPerson('not-missing', `and not ${IS_MISSING}`),
};

/** None but an authority is responsible for a child. */
function pageOf(viewer: Viewer, which: keyof typeof OFFICE, scope: ListScope | null): Statement {
  if (!actsForOffice(viewer)) return IN_PERSON[which][scope ?? 'ALL'];
  const everything = viewer.organisationKind === OrganisationKind.AUTHORITY ? 'ALL' : 'GIVEN';
  return OFFICE[which][scope ?? everything];
}

/** By family name, given name and id. */
export async function pageChildren(tx: Tx, { limit, after, scope, missingNow }: ChildPage): Promise<SeenChild[]> {
  const which = missingNow === null ? 'any' : missingNow ? 'missing' : 'notMissing';
  return tx.sql<SeenChild>(pageOf(tx.viewer, which, scope), [
    limit,
    after?.family ?? null,
    after?.given ?? null,
    after?.id ?? null,
  ]);
}
