import type { DecidedHazard } from '../decided.types';
import type { DecisionInput } from '../decision.types';
import type { Acting } from './acting';
import { clockStart, dueAt } from './clocks';
import { becauseOf, firing, type Voice } from './voices';

/** What authorities keep on record of this event instead of an episode. One that is reviewed at no stated time is reviewed as it starts. */
export const decideHazards = (input: DecisionInput, acting: Acting, voices: readonly Voice[]): DecidedHazard[] =>
  firing('hazard', voices, acting, (rule) => rule.on.includes(input.event)).flatMap((fired): DecidedHazard[] => {
    const { rule, voice, reference } = fired;
    const startsAt = clockStart(rule.review.from, input);
    if (!voice.authorityId || !startsAt) return [];
    return [
      {
        authorityId: voice.authorityId,
        hazard: rule.hazard,
        startsAt,
        reviewAt: dueAt(rule.review, startsAt, voice.pack.settings) ?? startsAt,
        address: rule.address,
        rule: reference,
        because: becauseOf(fired, acting),
      },
    ];
  });
