import type { DecidedCategory } from '../decision.types';
import type { Acting } from './acting';
import { becauseOf, firing, type Voice } from './voices';

/** How each authority's own record sees the episode: the first of its category rules that applies. */
export function decideCategories(acting: Acting, voices: readonly Voice[]): DecidedCategory[] {
  const decided = new Map<string, DecidedCategory>();
  for (const fired of firing('category', voices, acting)) {
    const { authorityId } = fired.voice;
    if (!authorityId || decided.has(authorityId)) continue;
    decided.set(authorityId, {
      authorityId,
      category: fired.rule.treat_as,
      refused: fired.rule.refuses,
      rule: fired.reference,
      because: becauseOf(fired, acting),
    });
  }
  return [...decided.values()];
}
