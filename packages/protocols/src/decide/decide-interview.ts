import { evaluateCondition } from '../conditions/evaluate-condition';
import type { CriterionResult, DecidedInterview, InterviewTerm } from '../decision.types';
import type { Condition } from '../pack/condition.schema';
import type { RuleOf } from '../pack/rule.schema';
import { INTERVIEW_NEEDS, type InterviewNeed, type RecipientRole } from '../vocabulary';
import type { Acting } from './acting';
import { citationOf } from './citation';
import { applies, asSentence, firing, type Voice } from './voices';

/**
 * Whether a return home interview is needed and who is to hold it, by the responsible authority's pack alone. Every criterion is kept with what
 * it came to (RHI-01); where nothing is met and something is not known, a person is to judge. Null until the child is found and it is certain who
 * is responsible.
 */
export function decideInterview(acting: Acting, voices: readonly Voice[]): DecidedInterview | null {
  const voice = voices.find(({ authorityId }) => authorityId !== null && authorityId === acting.responsible);
  if (!voice || voice.read('episode.found') !== true) return null;

  const criteria = criteriaOf(voice, acting);
  const strongest = criteria
    .filter(({ result }) => result.met === true)
    .sort((one, other) => INTERVIEW_NEEDS.indexOf(other.needed) - INTERVIEW_NEEDS.indexOf(one.needed))[0];
  const undecided = criteria.find(({ result }) => result.met === null);
  const needed: InterviewNeed = strongest?.needed ?? (undecided ? 'CONSIDERED' : 'NOT_REQUIRED');
  const offer = needed === 'NOT_REQUIRED' ? undefined : firing('interview_offered', [voice], acting)[0];
  return {
    needed,
    offeredTo: offer ? deliverer(offer.rule.to, acting.responsible!) : null,
    rule: (strongest ?? undecided)?.result.rule ?? null,
    offeredBy: offer?.reference ?? null,
    criteria: criteria.map(({ result }) => result),
    comparisons: [],
    terms: firing('interview_term', [voice], acting).map(({ rule, reference }) => ({ ...termOf(rule), rule: reference })),
    because: (strongest ?? undecided)?.result.because ?? `No rule of ${voice.pack.name} calls for an interview.`,
  };
}

const deliverer = (to: { provider: string } | { role: RecipientRole }, own: string) =>
  'provider' in to ? ({ kind: 'PROVIDER', id: to.provider } as const) : ({ kind: 'AUTHORITY', id: own, role: to.role } as const);

function criteriaOf(voice: Voice, acting: Acting): { needed: InterviewNeed; result: CriterionResult }[] {
  const read = (when: Condition | undefined) => {
    const { met, reasons } = evaluateCondition(when, voice.read);
    return { met, because: asSentence(reasons()) };
  };
  return voice.pack.rules.flatMap((rule) => {
    if (rule.kind !== 'interview_needed' || !applies(voice, rule, acting)) return [];
    const otherReadings = (rule.other_readings ?? []).map(({ reading, when }) => ({ reading, ...read(when) }));
    return [{ needed: rule.needed, result: { rule: citationOf(voice.pack, rule), ...read(rule.when), otherReadings } }];
  });
}

/** The schema has seen to it that each term has its own word. */
function termOf({ term, more_than, evidence, roles, within_days }: RuleOf<'interview_term'>): InterviewTerm {
  switch (term) {
    case 'ATTEMPTS_BEFORE_NO_CONTACT':
      return { term, moreThan: more_than! };
    case 'LATE_NEEDS_CONTACT_LOG':
      return { term };
    case 'DECLINE_NEEDS':
    case 'RELEASE_TO_POLICE_NEEDS':
      return { term, evidence: evidence! };
    case 'WAIVER_NEEDS':
      return { term, roles: roles! };
    case 'ONE_FOR_SEVERAL':
      return { term, withinDays: within_days! };
  }
}
