import type { DecidedAuthorisation } from '../decided.types';
import type { DecisionInput } from '../decision.types';
import type { Acting } from './acting';
import { clockStart, dueAt } from './clocks';
import { becauseOf, firing, type Voice } from './voices';

/** On which terms an authority may take a step that is its own to take. Several rules about one step hold together. */
export const decideAuthorisations = (input: DecisionInput, acting: Acting, voices: readonly Voice[]): DecidedAuthorisation[] =>
  firing('authorise', voices, acting).flatMap((fired): DecidedAuthorisation[] => {
    const { rule, voice, reference } = fired;
    const startsAt = rule.not_before ? clockStart(rule.not_before.from, input) : null;
    if (!voice.authorityId || (rule.not_before && !startsAt)) return [];
    return [
      {
        authorityId: voice.authorityId,
        kind: rule.step,
        agreedBy: rule.agreed_by ?? [],
        inWriting: rule.in_writing ?? [],
        needs: rule.needs ?? [],
        notBefore: rule.not_before && startsAt ? dueAt(rule.not_before, startsAt, voice.pack.settings) : null,
        rule: reference,
        because: becauseOf(fired, acting),
      },
    ];
  });
