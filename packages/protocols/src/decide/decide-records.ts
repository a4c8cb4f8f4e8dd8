import type { DecisionInput, DecisionNote, OpenedRecord, Refusal } from '../decision.types';
import { capacityOf, type Acting } from './acting';
import { partyOf } from './decide-recipients';
import { becauseOf, firing, type Voice } from './voices';

/** Whose files are opened on this episode, in which capacity; and whose rules say that none is. An authority's own rule goes before the hub's. */
export function decideRecords(
  input: DecisionInput,
  acting: Acting,
  voices: readonly Voice[],
): { records: OpenedRecord[]; refusals: Refusal[] } {
  const refusals = firing('refuse', voices, acting).flatMap((fired): Refusal[] => {
    const { authorityId } = fired.voice;
    return authorityId ? [{ authorityId, what: fired.rule.what, rule: fired.reference, because: becauseOf(fired, acting) }] : [];
  });
  const records = new Map<string, OpenedRecord>();
  for (const fired of firing('record', voices, acting)) {
    const authorityId = partyOf(fired.rule.of, fired.voice, input, acting);
    const capacity = authorityId && capacityOf(acting, authorityId);
    if (!authorityId || !capacity || records.has(authorityId)) continue;
    if (refusals.some((refusal) => refusal.what === 'RECORD' && refusal.authorityId === authorityId)) continue;
    records.set(authorityId, { authorityId, capacity, rule: fired.reference, because: becauseOf(fired, acting, authorityId) });
  }
  return { records: [...records.values()], refusals };
}

/** What else the packs have to say of this event. */
export const decideNotes = (input: DecisionInput, acting: Acting, voices: readonly Voice[]): DecisionNote[] =>
  firing('note', voices, acting, (rule) => rule.on.includes(input.event)).map((fired) => ({
    authorityId: fired.voice.authorityId,
    rule: fired.reference,
    text: fired.rule.text,
    because: becauseOf(fired, acting),
  }));
