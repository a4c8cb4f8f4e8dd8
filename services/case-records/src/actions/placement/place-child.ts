import type { PlacementEntity } from '../../entities/placement.entity';

const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));

/**
 * Fits one placement into the others of the child: it ends the one before it, and ends itself where a later one has begun.
 * @param recorded all placements of the child as they are on record
 * @returns all of them as they are to be; those that are not changed are the same objects
 */
export function placeChild(recorded: readonly PlacementEntity[], placement: PlacementEntity): PlacementEntity[] {
  const others = recorded.filter(({ id }) => id !== placement.id);
  const later = others
    .map(({ startedAt }) => startedAt.getTime())
    .filter((startedAt) => startedAt > placement.startedAt.getTime());
  const placed = { ...placement, endedAt: earlier(placement.endedAt, later.length > 0 ? new Date(Math.min(...later)) : null) };
  const isEndedByIt = ({ startedAt, endedAt }: PlacementEntity) =>
    startedAt < placed.startedAt && (endedAt === null || endedAt > placed.startedAt);
  return [...others.map((other) => (isEndedByIt(other) ? { ...other, endedAt: placed.startedAt } : other)), placed];
}
