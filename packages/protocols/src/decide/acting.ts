import type { Capacity } from '@homeward/domain';
import { plainWord } from '../conditions/fact-text';
import type { DecisionInput } from '../decision.types';
import type { RuleCapacity } from '../vocabulary';

export const SAFEGUARDING_DESK = 'desk.safeguarding';

/** Who acts in which part, as far as it may be used: until the child's identity is certain there is no responsible authority and no host. */
export interface Acting {
  responsible: string | null;
  host: string | null;
  /** Where the child was found, else was last seen, else lives. */
  area: string | null;
  areaLastSeen: string | null;
  areaFound: string | null;
  /** Every authority with a part, once. */
  all: readonly string[];
  /** As its pack names it, or after its id. */
  nameOf: (authorityId: string) => string;
}

export function actingIn({ authorities, facts, packs }: DecisionInput): Acting {
  const certain = facts.identity === 'CONFIRMED';
  const responsible = certain ? authorities.responsible : null;
  const host = certain ? authorities.host : null;
  const { areaLastSeen, areaFound } = authorities;
  const area = areaFound ?? areaLastSeen ?? host;
  const all = [...new Set([responsible, host, areaLastSeen, areaFound].filter((id) => id !== null))];
  const nameOf = (id: string) => {
    const pack = packs.of[id];
    return pack && pack.authorities.length === 1 ? pack.name : plainWord(id);
  };
  return { responsible, host, area, areaLastSeen, areaFound, all, nameOf };
}

/** Whether an authority acts in the part that a rule of its pack declares. A host is one only for another authority's child. */
export function actsAs(acting: Acting, authorityId: string, capacity: RuleCapacity): boolean {
  if (capacity === 'any') return true;
  if (capacity === 'responsible') return authorityId === acting.responsible;
  if (capacity === 'host') return authorityId === acting.host && authorityId !== acting.responsible;
  return authorityId === acting.area;
}

/** The part in which an outcome says that an authority acts: the weightiest it has. */
export function capacityOf(acting: Acting, organisationId: string): Capacity | null {
  if (organisationId === acting.responsible) return 'RESPONSIBLE';
  if (organisationId === acting.host) return 'HOST';
  if (organisationId === acting.areaFound) return 'AREA_FOUND';
  if (organisationId === acting.areaLastSeen) return 'AREA_LAST_SEEN';
  return null;
}

const CAPACITY_TEXT: Record<Capacity, string> = {
  RESPONSIBLE: 'is the responsible authority',
  HOST: 'is the host authority',
  AREA_FOUND: 'is where the child was found',
  AREA_LAST_SEEN: 'is where the child was last seen',
  PRIOR: 'was responsible before',
};

/** `Medway is the host authority`; null for who has no part as an authority. */
export function capacityText(acting: Acting, organisationId: string | null): string | null {
  const capacity = organisationId ? capacityOf(acting, organisationId) : null;
  return organisationId && capacity ? `${acting.nameOf(organisationId)} ${CAPACITY_TEXT[capacity]}` : null;
}
