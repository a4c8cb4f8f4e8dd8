import type { ExpectedInterview } from '../format/expectations.schema';
import { partyName } from '../format/parties';
import { said } from '../format/words';
import { shownList, shownWord } from './compare';
import { type Findings, nothingFound } from './finding';
import type { SeenInterview } from './picture';
import { citation } from './rule-sources';

export function checkInterview(expected: ExpectedInterview, interview: SeenInterview): Findings {
  const findings = nothingFound();
  const differ = (what: string, wanted: string, actual: string, rules: readonly string[] = []): void =>
    void findings.mismatches.push({ what, expected: wanted, actual, rules });

  if (expected.needed !== undefined && expected.needed !== interview.needed) {
    const by = interview.rule ? [citation(interview.rule.id)] : [];
    differ('whether an interview is needed', shownNeed(expected.needed), shownNeed(interview.needed), by);
  }
  for (const [id, wanted] of Object.entries(expected.criteria ?? {})) {
    const criterion = interview.criteria.find(({ rule }) => rule.id === id);
    const actual =
      criterion === undefined ? 'not considered' : criterion.met === null ? 'not known' : criterion.met ? 'met' : 'not met';
    if (actual !== wanted) differ(`the criterion ${id}`, wanted, actual, [citation(id)]);
  }
  const to = expected['offered to'];
  const offered = interview.offeredTo;
  if (to && !(offered && offered.id === to.id && (!to.role || offered.role === to.role)))
    differ('to whom it is offered', shownOffer(to), offered ? shownOffer(offered) : 'nobody');
  for (const id of expected.terms ?? []) {
    if (!interview.terms.some((term) => term.id === id))
      differ('the terms of the interview', id, shownList(interview.terms.map((term) => term.id)), [citation(id)]);
  }
  for (const turn of expected.turns ?? []) {
    if (interview.turns === undefined) findings.left.push(`the turn of ${turn.to.name}`);
    else if (!interview.turns.some(({ to: id, state }) => id === turn.to.id && (!turn.state || turn.state === state)))
      differ(
        'whose turn it is',
        `${turn.to.name} ${shownWord(turn.state)}`,
        shownList(interview.turns.map((one) => `${partyName(one.to)} ${said(one.state)}`)),
      );
  }
  seenLater('the outcome', expected.outcome, interview.outcome);
  seenLater('whether it was in time', expected['in time'], interview.inTime);
  return findings;

  function seenLater(what: string, wanted: string | boolean | undefined, actual: string | boolean | null | undefined): void {
    if (wanted === undefined) return;
    if (actual === undefined) findings.left.push(`${what} of the interview`);
    else if (actual !== wanted)
      differ(`${what} of the interview`, String(wanted).toLowerCase(), String(actual ?? 'none').toLowerCase());
  }
}

const shownNeed = (need: string | null): string => (need === null ? 'not decided' : said(need));
const shownOffer = ({ id, role }: { id: string; role?: string | null | undefined }): string =>
  `${partyName(id)}${role ? ` ${said(role)}` : ''}`;
