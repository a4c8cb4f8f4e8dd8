import type { Expectation, ExpectedRecord } from '../format/expectations.schema';
import { partyName } from '../format/parties';
import { said } from '../format/words';
import { checkDuties, checkNoDuties } from './check-duties';
import { checkHazards } from './check-hazards';
import { checkInterview } from './check-interview';
import { checkNotTold, checkTold } from './check-tellings';
import { isAtTime, isSameTime, shownList, shownTime, shownWord } from './compare';
import { type Findings, joined, type Mismatch, nothingFound } from './finding';
import type { Picture, SeenHazard, SeenRecord } from './picture';
import { citation } from './rule-sources';

const differs = (what: string, expected: string, actual: string, rules: readonly string[] = []): Findings => ({
  mismatches: [{ what, expected, actual, rules }],
  left: [],
});

/**
 * Holds what was expected at one moment beside what is seen of one absence, and of what is kept on record without one.
 * @param picture null: there is no such absence
 */
export const checkExpectation = (expected: Expectation, picture: Picture | null, hazards: readonly SeenHazard[] = []): Findings =>
  joined([checkAbsence(expected, picture), checkHazards(expected.hazards ?? [], hazards)]);

function checkAbsence(expected: Expectation, picture: Picture | null): Findings {
  if (picture === null) return expected.exists ? differs('the absence', 'there is one', 'the hub knows none') : nothingFound();
  if (!expected.exists) return differs('the absence', 'there is none', `one that began ${shownTime(picture.startedAt)}`);
  const { duties, told, records, interview, rules, never } = expected;
  return joined([
    checkState(expected, picture),
    interview ? checkInterview(interview, picture.interview) : nothingFound(),
    checkDuties(duties ?? [], picture.duties),
    checkTold(told ?? [], picture.told),
    checkRecords(records ?? [], picture.records),
    checkEducation(expected.education, picture.education),
    checkRules(rules ?? [], picture),
    checkNoDuties(never?.duties ?? [], picture.duties),
    checkNotTold(never?.told ?? [], picture.told),
    checkNoRecords(never?.records ?? [], picture.records),
    checkNoRules(never?.rules ?? [], picture),
  ]);
}

function checkState(expected: Expectation, picture: Picture): Findings {
  const mismatches: Mismatch[] = [];
  const words = ['state', 'category', 'risk'] as const;
  for (const word of words) {
    if (expected[word] !== undefined && expected[word] !== picture[word])
      mismatches.push({ what: `the ${word}`, expected: shownWord(expected[word]), actual: shownWord(picture[word]), rules: [] });
  }
  if (expected.started && !(picture.startedAt && isAtTime(expected.started, picture.startedAt)))
    mismatches.push({
      what: 'the start',
      expected: shownTime(expected.started),
      actual: shownTime(picture.startedAt),
      rules: [],
    });
  if (expected.episodes !== undefined && expected.episodes !== picture.episodes)
    mismatches.push({
      what: 'how many absences there are',
      expected: String(expected.episodes),
      actual: String(picture.episodes),
      rules: [],
    });
  return { mismatches, left: [] };
}

function checkEducation(expected: Expectation['education'], seen: Picture['education']): Findings {
  if (!expected) return nothingFound();
  if (seen === undefined) return { mismatches: [], left: ['how the search for a child who is missing education stands'] };
  const isSame = seen?.state === expected.state && (!expected.review || isSameTime(expected.review, seen.reviewAt));
  const shown = ({ state, review }: { state: string; review?: Date | null | undefined }): string =>
    `${said(state)}${review ? `, review ${shownTime(review)}` : ''}`;
  return isSame
    ? nothingFound()
    : differs(
        'the search for a child who is missing education',
        shown(expected),
        seen ? shown({ ...seen, review: seen.reviewAt }) : 'none',
      );
}

const hasRecord = (expected: ExpectedRecord, record: SeenRecord): boolean =>
  record.authorityId === expected.of.id &&
  (!expected.as || record.capacity === expected.as) &&
  (!expected.state || record.state === undefined || record.state === expected.state) &&
  (!expected.category || record.category === undefined || record.category === expected.category) &&
  (!expected.authorised || record.authorised.includes(expected.authorised));

const shownRecord = ({ authorityId, capacity, state, category, authorised }: SeenRecord): string =>
  [partyName(authorityId), said(capacity), state && said(state), category && said(category), ...authorised.map(said)]
    .filter(Boolean)
    .join(', ');

const shownExpectedRecord = ({ of, as, state, category, authorised }: ExpectedRecord): string =>
  [of.name, as && said(as), state && said(state), category && said(category), authorised && said(authorised)]
    .filter(Boolean)
    .join(', ');

function checkRecords(expected: readonly ExpectedRecord[], records: readonly SeenRecord[]): Findings {
  const findings = nothingFound();
  for (const each of expected) {
    const record = records.find((one) => hasRecord(each, one));
    if (!record)
      findings.mismatches.push({
        what: `the record of ${each.of.name}`,
        expected: shownExpectedRecord(each),
        actual: shownList(records.map(shownRecord)),
        rules: [],
      });
    else if (each.state && record.state === undefined) findings.left.push(`the state of the record of ${each.of.name}`);
  }
  return findings;
}

const checkNoRecords = (unwanted: readonly ExpectedRecord[], records: readonly SeenRecord[]): Findings =>
  joined(
    unwanted.flatMap((each) =>
      records
        .filter((record) => hasRecord(each, record))
        .map((record) => differs(`never a record of ${each.of.name}`, `never ${shownExpectedRecord(each)}`, shownRecord(record))),
    ),
  );

const checkRules = (expected: readonly string[], { rules }: Picture): Findings =>
  joined(
    expected
      .filter((id) => !rules.some((rule) => rule.id === id))
      .map((id) =>
        differs(`the rule ${id}`, 'it takes effect', `only these did: ${shownList([...new Set(rules.map((rule) => rule.id))])}`, [
          citation(id),
        ]),
      ),
  );

const checkNoRules = (unwanted: readonly string[], { rules }: Picture): Findings =>
  joined(
    unwanted
      .filter((id) => rules.some((rule) => rule.id === id))
      .map((id) => differs(`never the rule ${id}`, 'it takes no effect', 'it did', [citation(id)])),
  );
