import type { NotificationFlag } from '@homeward/domain';
import type { Organisations } from '@homeward/service-kit';
import type { PlaceAnswer } from './report';

export interface Area {
  /** The local authority in whose area the place lies; null where nobody can say yet. */
  authorityId: string | null;
  flags: NotificationFlag[];
}

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** The one authority of a force's area, or null where it has several (or none). */
export function onlyAuthorityOf(organisations: Organisations, forceId: string): string | null {
  const [first, second] = organisations.all('AUTHORITY').filter((authority) => authority.forceId === forceId);
  return first && !second ? first.id : null;
}

/**
 * By the authority that the sender names; else the only one in the force's area; else nobody's, which the safeguarding desk looks into.
 * A name that is none of ours stays flagged also where the area settles it, because the child may be elsewhere.
 */
export function resolveArea(organisations: Organisations, forceId: string, place: PlaceAnswer): Area {
  const named = isBlank(place.authority) ? undefined : organisations.authorityByName(place.authority ?? '');
  if (named) return { authorityId: named.id, flags: [] };
  const authorityId = onlyAuthorityOf(organisations, forceId);
  if (!isBlank(place.authority)) return { authorityId, flags: ['AUTHORITY_UNKNOWN'] };
  if (isBlank(place.address?.text) && isBlank(place.postcode)) return { authorityId, flags: ['PLACE_UNKNOWN'] };
  return { authorityId, flags: authorityId === null ? ['AUTHORITY_UNKNOWN'] : [] };
}
