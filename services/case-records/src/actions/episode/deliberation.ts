import type { DecidedRecipient as ToldRecipient } from '@homeward/contracts';
import { decide, type Decision, type DecisionInput } from '@homeward/protocols';
import type { DecisionReason } from '@homeward/domain';
import type { DecisionEntity } from '../../entities/decision.entity';
import { decisionInput, type EpisodeSituation } from './decision-input';
import type { Occasion } from './occasions';
import { outcomesOf } from './outcomes-of';
import { namedRecipients } from './who-is-told';

/** What the packs say on one occasion, and whom that means. */
export interface Deliberation {
  id: string;
  occasion: Occasion;
  input: DecisionInput;
  decision: Decision;
  recipients: ToldRecipient[];
}

export function deliberate(situation: EpisodeSituation, occasion: Occasion, newId: () => string): Deliberation {
  const input = decisionInput(situation, occasion.event);
  const decision = decide(input);
  const recipients = occasion.key === null ? [] : namedRecipients(decision.recipients, situation.dossier);
  return { id: newId(), occasion, input, decision, recipients };
}

/** The row that is kept, with the facts it was made on, so that it can be made again with another version of the packs. */
export function decisionRow(
  { id, occasion, input, decision, recipients }: Deliberation,
  episodeId: string,
  reason: DecisionReason,
): DecisionEntity {
  const { authorities, forces, times, facts, relations, met } = input;
  return {
    id,
    episodeId,
    at: decision.at,
    subject: occasion.subject,
    reason,
    packs: [...decision.packVersions],
    outcomes: outcomesOf(decision, recipients),
    facts: { event: occasion.event, authorities, forces, times, facts, relations, met },
  };
}
