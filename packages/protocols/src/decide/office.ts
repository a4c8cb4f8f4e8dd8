import { isWithinOfficeHours, nextOpening } from '@homeward/domain';
import { evaluateCondition, type FactReader } from '../conditions/evaluate-condition';
import type { Pack } from '../pack.types';
import type { RecipientRole } from '../vocabulary';

export interface Door {
  role: RecipientRole;
  /** Set where the front door is closed and its out-of-hours team is not for this: it reads it when the office opens. */
  holdUntil: Date | null;
}

/** Who stands behind an authority's front door now: itself, its out-of-hours team, or itself when it opens. Doubt goes to the out-of-hours team. */
export function doorOf(pack: Pack, read: FactReader, now: Date): Door {
  const { office_hours: hours, out_of_hours: team } = pack.settings;
  if (!hours || isWithinOfficeHours(hours.value, now)) return { role: 'front_door', holdUntil: null };
  const forTheTeam = evaluateCondition(team?.value.when, read).met !== false;
  return forTheTeam ? { role: 'out_of_hours', holdUntil: null } : { role: 'front_door', holdUntil: openingOf(pack, now) };
}

/** When the office next opens; null while it is open, and where its hours are not known. */
export function openingOf({ settings: { office_hours: hours } }: Pack, now: Date): Date | null {
  return !hours || isWithinOfficeHours(hours.value, now) ? null : nextOpening(hours.value, now);
}
