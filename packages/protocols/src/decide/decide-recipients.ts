import { evaluateCondition } from '../conditions/evaluate-condition';
import type { DecidedInterview, DecidedRecipient, DecisionInput } from '../decision.types';
import type { RuleRecipient } from '../pack/rule.schema';
import type { Party, RecipientRole } from '../vocabulary';
import { SAFEGUARDING_DESK, capacityOf, type Acting } from './acting';
import { withoutChildhood } from './grown-up';
import { doorOf, openingOf, type Door } from './office';
import { becauseOf, firing, type Firing, type Voice } from './voices';

interface Candidate {
  organisationId: string;
  door: Door;
  firing: Firing<'tell'>;
}

/** Who must be told of this event: each role of an organisation once, by the rule that is nearest to it. */
export function decideRecipients(
  input: DecisionInput,
  acting: Acting,
  voices: readonly Voice[],
  interview: DecidedInterview | null,
): DecidedRecipient[] {
  const candidates = firing('tell', voices, acting, (rule) => rule.on.includes(input.event))
    .flatMap((fired) =>
      fired.rule.to.flatMap((to) => addressee(to, fired, input, acting, interview).map((meant) => ({ ...meant, firing: fired }))),
    )
    .map(({ role, byDay, ...meant }): Candidate => ({
      ...meant,
      door: behind(role, byDay ?? false, voices.find(isOf(meant.organisationId)), input.now),
    }));

  const told = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of candidates) {
    const key = `${candidate.organisationId} ${candidate.door.role}`;
    const same = told.get(key);
    if (same) same.push(candidate);
    else told.set(key, [candidate]);
  }
  return [...told.keys()].sort().map((key) => toRecipient(told.get(key)!, input, acting, voices));
}

interface Addressee {
  organisationId: string;
  role: RecipientRole;
  /** Only while the office is open. */
  byDay?: boolean;
}

/** Whom one line of a rule means; nobody where its condition is not met, or where that organisation is not known or has no part. */
function addressee(
  to: RuleRecipient,
  { voice }: Firing<'tell'>,
  input: DecisionInput,
  acting: Acting,
  interview: DecidedInterview | null,
): Addressee[] {
  if (evaluateCondition(to.when, voice.read).met !== true) return [];
  if ('provider' in to) return [{ organisationId: to.provider, role: 'provider' }];
  if ('interviewer' in to) {
    const offered = interview?.offeredTo;
    return offered ? [{ organisationId: offered.id, role: offered.kind === 'PROVIDER' ? 'provider' : offered.role }] : [];
  }
  const organisationId = partyOf(to.of, voice, input, acting);
  return organisationId
    ? withoutChildhood([to.role], voice.read).map((role) => ({ organisationId, role, byDay: to.by_day ?? false }))
    : [];
}

const isOf = (organisationId: string) => (voice: Voice) => voice.authorityId === organisationId;

const behind = (role: RecipientRole, byDay: boolean, itself: Voice | undefined, now: Date): Door => {
  if (!itself || role !== 'front_door') return { role, holdUntil: null };
  return byDay ? { role, holdUntil: openingOf(itself.pack, now) } : doorOf(itself.pack, itself.read, now);
};

/** The organisation that a rule means by `own`, `responsible` and so on; null where there is none or it is not known. */
export function partyOf(party: Party, voice: Voice, { forces }: DecisionInput, acting: Acting): string | null {
  switch (party) {
    case 'own':
      return voice.authorityId ?? SAFEGUARDING_DESK;
    case 'responsible':
      return acting.responsible;
    case 'host':
      return acting.host;
    case 'area':
      return acting.area;
    case 'police':
      return forces.whereFound ?? forces.investigating;
    case 'desk':
      return SAFEGUARDING_DESK;
  }
}

function toRecipient(
  same: readonly [Candidate, ...Candidate[]],
  input: DecisionInput,
  acting: Acting,
  voices: readonly Voice[],
): DecidedRecipient {
  const [nearest, ...others] = [...same].sort((one, other) => distance(one) - distance(other)) as [Candidate, ...Candidate[]];
  const { organisationId, door, firing: fired } = nearest;
  return {
    organisationId,
    role: door.role,
    capacity: capacityOf(acting, organisationId),
    rule: fired.reference,
    alsoBy: others.map((other) => other.firing.reference).filter((rule) => rule.id !== fired.rule.id),
    acceptance: door.holdUntil === null && same.some(({ firing: { rule } }) => rule.acceptance),
    acceptWithinMinutes: (voices.find(isOf(organisationId))?.pack ?? input.packs.hub).settings.accept_within_minutes.value,
    holdUntil: door.holdUntil,
    because: becauseOf(fired, acting, organisationId),
  };
}

/** 0 for an authority's own rule about itself, 1 for another authority's, 2 for the hub's. */
const distance = ({ organisationId, firing: { voice } }: Candidate) =>
  voice.authorityId === null ? 2 : voice.authorityId === organisationId ? 0 : 1;
