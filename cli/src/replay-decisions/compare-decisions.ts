import { decide, type Decision, type InterviewTerm, type Pack } from '@homeward/protocols';
import { shownTime } from '../scenarios/check/compare';
import { partyName } from '../scenarios/format/parties';
import { said } from '../scenarios/format/words';
import { questionOf, type StoredDecision } from './stored-decision';

/** What another version of a pack would have decided differently. */
export interface DecidedOtherwise {
  decisionId: string;
  episodeId: string;
  at: Date;
  noMore: string[];
  instead: string[];
}

/** The same question to the same packs but for one. @returns null where nothing is different */
export function decideAnew(stored: StoredDecision, changed: Pack): DecidedOtherwise | null {
  const question = questionOf(stored);
  const { hub, of } = question.packs;
  const isConcerned = hub.pack === changed.pack || Object.values(of).some(({ pack }) => pack === changed.pack);
  if (!isConcerned) return null;
  const other = (pack: Pack): Pack => (pack.pack === changed.pack ? changed : pack);
  const packs = { hub: other(hub), of: Object.fromEntries(Object.entries(of).map(([id, pack]) => [id, other(pack)])) };
  const before = new Set(outcomesIn(decide(question)));
  const after = new Set(outcomesIn(decide({ ...question, packs })));
  const noMore = [...before].filter((outcome) => !after.has(outcome));
  const instead = [...after].filter((outcome) => !before.has(outcome));
  if (noMore.length + instead.length === 0) return null;
  return { decisionId: stored.id, episodeId: stored.episode_id, at: stored.at, noMore, instead };
}

/** Everything that a decision comes to for somebody; another rule that says the same is no difference. */
function outcomesIn({ recipients, duties, records, categories, refusals, interview }: Decision): string[] {
  const offered = interview?.offeredTo;
  return [
    ...recipients.map(
      ({ organisationId, role, holdUntil }) =>
        `told: ${partyName(organisationId)} ${said(role)}${holdUntil ? `, held until ${shownTime(holdUntil)}` : ''}`,
    ),
    ...duties.map(
      ({ slot, ownerOrganisationId, ownerRole, dueAt }) =>
        `owed: ${said(slot)} by ${partyName(ownerOrganisationId)} ${said(ownerRole)}, due ${shownTime(dueAt)}`,
    ),
    ...records.map(({ authorityId, capacity }) => `record: ${partyName(authorityId)} as ${said(capacity)}`),
    ...categories.map(
      ({ authorityId, category, refused }) =>
        `category: ${partyName(authorityId)} ${said(category)}${refused ? ', refused' : ''}`,
    ),
    ...refusals.map(({ authorityId, what }) => `refused: ${partyName(authorityId)} ${said(what)}`),
    ...(interview ? [`interview: ${said(interview.needed)}${offered ? `, offered to ${partyName(offered.id)}` : ''}`] : []),
    ...(interview?.terms ?? []).map(termText),
  ];
}

/** With its numbers, which may be all that differs. */
const termText = (term: InterviewTerm): string =>
  [
    'term:',
    said(term.term),
    ...Object.entries(term).flatMap(([name, value]) => (name === 'term' || name === 'rule' ? [] : [String(value)])),
  ].join(' ');
