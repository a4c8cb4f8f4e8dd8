import type { Decision, DecisionInput } from '../decision.types';
import { versionOf } from '../pack-version';
import { actingIn } from './acting';
import { decideDuties } from './decide-duties';
import { decideAuthorisations } from './decide-authorisations';
import { decideHazards } from './decide-hazards';
import { decideRecipients } from './decide-recipients';
import { decideNotes, decideRecords } from './decide-records';
import { nextLookAt } from './next-look';
import { whatSpeaks } from './what-speaks';

/**
 * What the protocols say: who is told of this event, what is owed, whose files are opened, whether an interview is needed and by whom. Pure: the
 * same input gives the same decision, so that a stored one can be decided again under another version of a pack.
 *
 * Recipients and notes answer the event; everything else follows from the facts as they stand, in whatever order they came.
 * @throws RangeError where an authority of the episode has no pack in `packs`
 */
export function decide(input: DecisionInput): Decision {
  const acting = actingIn(input);
  const { voices, interview, categories } = whatSpeaks(input, acting);
  const { duties, comparisons, nextAt } = decideDuties(input, acting, voices);
  const recipients = decideRecipients(input, acting, voices, interview);
  const waits = recipients.filter(({ acceptance }) => acceptance).map(({ acceptWithinMinutes }) => acceptWithinMinutes);
  return {
    at: input.now,
    event: input.event,
    recipients,
    acceptWithinMinutes: waits.length > 0 ? Math.min(...waits) : input.packs.hub.settings.accept_within_minutes.value,
    duties,
    ...decideRecords(input, acting, voices),
    interview: interview && { ...interview, comparisons: comparisons.get('RETURN_HOME_INTERVIEW') ?? [] },
    categories,
    nextLookAt: nextLookAt(input, acting, voices, nextAt),
    notes: decideNotes(input, acting, voices),
    hazards: decideHazards(input, acting, voices),
    authorisations: decideAuthorisations(input, acting, voices),
    packVersions: [...new Set(voices.map(({ pack }) => versionOf(pack)))].sort(),
  };
}
