import { Relation } from '@homeward/domain';
import type { AccessGrant } from '@homeward/service-kit';
import type { AllocationEntity } from '../../entities/allocation.entity';
import type { ChildEntity } from '../../entities/child.entity';
import { groupBy } from '../../group-by';
import type { AccessChange } from '../placement/host-access';

interface Stay {
  from: number;
  /** Infinity for one without an end. */
  until: number;
}

type Held = Pick<AllocationEntity, 'authorityId' | 'personSubject' | 'startedAt' | 'endedAt'>;

/**
 * Whoever is allocated to a child, and has an account, holds its authority's responsibility for it in person: from the day its first role
 * starts to the day its last one ends, while that authority is responsible. What the two moments before and after a change say otherwise is
 * granted and ended.
 */
export function allocationAccess(
  child: Pick<ChildEntity, 'id' | 'responsibleAuthorityId'>,
  before: readonly Held[],
  after: readonly Held[],
): AccessChange {
  const [old, wanted] = [staysByPerson(child, before), staysByPerson(child, after)];
  const changes = [...new Set([...old.keys(), ...wanted.keys()])].map((personSubject) =>
    changeOf(child, personSubject, old.get(personSubject) ?? [], wanted.get(personSubject) ?? []),
  );
  return { grants: changes.flatMap(({ grants }) => grants), ends: changes.flatMap(({ ends }) => ends) };
}

/** Times that touch or overlap are one: of two roles of one person, one may end. */
function staysByPerson(
  { responsibleAuthorityId }: Pick<ChildEntity, 'responsibleAuthorityId'>,
  allocations: readonly Held[],
): Map<string, Stay[]> {
  const ofAccounts = allocations.flatMap(({ authorityId, personSubject, startedAt, endedAt }) =>
    personSubject !== null && authorityId === responsibleAuthorityId
      ? [{ personSubject, from: startedAt.getTime(), until: endedAt?.getTime() ?? Infinity }]
      : [],
  );
  return new Map(
    [...groupBy(ofAccounts, ({ personSubject }) => personSubject)].map(([person, stays]) => [person, joined(stays)]),
  );
}

function joined(stays: readonly Stay[]): Stay[] {
  const whole: Stay[] = [];
  for (const { from, until } of stays.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (until <= from) continue;
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else whole.push({ from, until });
  }
  return whole;
}

/** The first moment at which the person has the child now, and is not to have it. */
const lostAt = (old: readonly Stay[], wanted: readonly Stay[]): number =>
  Math.min(
    ...old.map(({ from, until }) => {
      const covering = wanted.find((stay) => stay.from <= from && from < stay.until);
      const end = covering?.until ?? from;
      return end < until ? end : Infinity;
    }),
  );

function changeOf(
  child: { id: string; responsibleAuthorityId: string | null },
  personSubject: string,
  old: Stay[],
  wanted: Stay[],
): AccessChange {
  const access = {
    childId: child.id,
    episodeId: null,
    recordId: null,
    organisationId: child.responsibleAuthorityId as string,
    personSubject,
    relation: Relation.RESPONSIBLE,
  };
  const grant = ({ from, until }: Stay): AccessGrant => ({
    ...access,
    fromAt: new Date(from),
    untilAt: until === Infinity ? null : new Date(until),
    because: { event: 'allocation.recorded' },
  });
  const at = lostAt(old, wanted);
  const isHeld = (stay: Stay): boolean =>
    stay.until <= at && old.some(({ from, until }) => from <= stay.from && stay.until <= until);
  return {
    // what ends is ended at once for all that follows, and what is to follow is given anew
    ends: at === Infinity ? [] : [{ ...access, at: new Date(at) }],
    grants: wanted.filter((stay) => !isHeld(stay)).map(grant),
  };
}
