import type { PlacementEntity } from '../../entities/placement.entity';

/** The home or school that a child is placed in, as it is compared: two spellings of one name in one area are one establishment. */
export function establishmentOf(placement: PlacementEntity | null): string | null {
  const name = (placement?.establishment ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return placement && name !== '' ? `${placement.hostAuthorityId} ${name}` : null;
}
