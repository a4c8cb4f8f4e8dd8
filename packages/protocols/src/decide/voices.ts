import { evaluateCondition, type FactReader } from '../conditions/evaluate-condition';
import type { RuleReference } from '../decided.types';
import type { DecisionInput } from '../decision.types';
import { readFacts, type Settled } from '../facts/read-facts';
import type { Rule, RuleOf } from '../pack/rule.schema';
import type { Pack } from '../pack.types';
import { actsAs, capacityText, type Acting } from './acting';
import { citationOf } from './citation';

/** One pack that speaks in a decision, for the authority that it binds; the hub's pack speaks for no authority. */
export interface Voice {
  readonly authorityId: string | null;
  readonly pack: Pack;
  readonly read: FactReader;
}

/** A rule that applies, and why. */
export interface Firing<Kind extends Rule['kind'] = Rule['kind']> {
  readonly voice: Voice;
  readonly rule: RuleOf<Kind>;
  readonly reference: RuleReference;
  /** The facts that made it apply, in words. */
  readonly reasons: () => readonly string[];
}

/** Everybody's packs, the hub's last. @param settled see `readFacts` */
export function voicesIn(input: DecisionInput, acting: Acting, settled: Settled): Voice[] {
  const voices: Voice[] = acting.all.map((authorityId) => ({
    authorityId,
    pack: packOf(input, authorityId),
    read: readFacts(input, acting, authorityId, settled),
  }));
  return [...voices, { authorityId: null, pack: input.packs.hub, read: readFacts(input, acting, acting.responsible, settled) }];
}

function packOf(input: DecisionInput, authorityId: string): Pack {
  const pack = input.packs.of[authorityId];
  if (!pack)
    throw new RangeError(`No pack was handed in for ${authorityId}. Hand in packsFor([...every authority of the episode], now).`);
  return pack;
}

/**
 * The rules of one kind that apply: their authority acts in the capacity they declare, and their condition is certainly met.
 * @param isAsked which of them at all; those that are not are not weighed
 */
export function firing<Kind extends Rule['kind']>(
  kind: Kind,
  voices: readonly Voice[],
  acting: Acting,
  isAsked: (rule: RuleOf<Kind>) => boolean = () => true,
): Firing<Kind>[] {
  const fired: Firing<Kind>[] = [];
  for (const voice of voices) {
    for (const rule of rulesOf(voice.pack, kind)) {
      if (!isAsked(rule) || !applies(voice, rule, acting)) continue;
      const { met, reasons } = evaluateCondition(rule.when, voice.read);
      if (met !== true) continue;
      fired.push({ voice, rule, reference: citationOf(voice.pack, rule), reasons });
    }
  }
  return fired;
}

const byKind = new WeakMap<Pack, Map<Rule['kind'], readonly Rule[]>>();

/** A pack never changes, so its rules are sorted by kind once. */
function rulesOf<Kind extends Rule['kind']>(pack: Pack, kind: Kind): readonly RuleOf<Kind>[] {
  const kinds = byKind.get(pack) ?? new Map<Rule['kind'], readonly Rule[]>();
  byKind.set(pack, kinds);
  const sorted = kinds.get(kind) ?? pack.rules.filter((rule) => rule.kind === kind);
  kinds.set(kind, sorted);
  return sorted as readonly RuleOf<Kind>[];
}

export const applies = ({ authorityId }: Voice, rule: Rule, acting: Acting): boolean =>
  authorityId === null || actsAs(acting, authorityId, rule.capacity);

/**
 * `Rochdale is the responsible authority, and the child's status includes looked after.`
 * @param subject whose part in the episode is named first: the rule's own authority or, for a rule of the hub, whoever the outcome is about
 */
export function becauseOf<Kind extends Rule['kind']>(fired: Firing<Kind>, acting: Acting, subject: string | null = null): string {
  const { voice, reasons, reference } = fired;
  const capacity = capacityText(acting, voice.authorityId ?? subject);
  const parts = [...(capacity ? [capacity] : []), ...reasons()];
  return asSentence(parts.length > 0 ? parts : [reference.source.replace(/^Hub: /, '')]);
}

export function asSentence(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const text = parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}, and ${last}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
