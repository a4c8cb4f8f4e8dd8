import { newId, type Tx } from '@homeward/service-kit';
import type { LocationProtectionEntity } from '../../entities/location-protection.entity';
import { groupBy } from '../../group-by';
import { carryProtection, loadStandingProtections } from '../../store/location-protection.store';

/**
 * Two records were taken for one child, or one for two: nobody can say of which of them it was meant, so what hides the place of the one hides
 * that of the other. It is ended for each by itself. What is hidden there in the same way already is not hidden twice.
 */
export async function carryProtections(tx: Tx, from: string, to: string): Promise<void> {
  const standing = groupBy(await loadStandingProtections(tx, [from, to]), ({ childId }) => childId);
  const there = new Set((standing.get(to) ?? []).map(extentOf));
  for (const protection of standing.get(from) ?? [])
    if (!there.has(extentOf(protection))) await carryProtection(tx, protection, { id: newId(), childId: to });
}

/** When it hides the place, and from whom. */
const extentOf = ({ kind, reason, fromAt, untilAt, hiddenFrom, disclosedTo }: LocationProtectionEntity): string =>
  JSON.stringify([kind, reason, fromAt, untilAt, hiddenFrom, disclosedTo]);
