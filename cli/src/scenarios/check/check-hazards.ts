import type { ExpectedHazard } from '../format/expectations.schema';
import { partyName } from '../format/parties';
import { isSameTime, shownList, shownTime } from './compare';
import { type Findings, nothingFound } from './finding';
import type { SeenHazard } from './picture';

const isMeant = (expected: ExpectedHazard, seen: SeenHazard): boolean =>
  seen.authorityId === expected.of.id &&
  seen.hazard === expected.hazard &&
  (!expected.starts || isSameTime(expected.starts, seen.startsAt)) &&
  (!expected.review || isSameTime(expected.review, seen.reviewAt)) &&
  (seen.closed === undefined || seen.closed === expected.closed);

const shown = ({ authorityId, hazard, startsAt, reviewAt, closed }: SeenHazard): string =>
  `${partyName(authorityId)}: ${hazard}, starts ${shownTime(startsAt)}, review ${shownTime(reviewAt)}${closed ? ', closed' : ''}`;

const shownExpected = ({ of, hazard, starts, review, closed }: ExpectedHazard): string =>
  `${of.name}: ${hazard}${starts ? `, starts ${shownTime(starts)}` : ''}${review ? `, review ${shownTime(review)}` : ''}${closed ? ', closed' : ''}`;

export function checkHazards(expected: readonly ExpectedHazard[], hazards: readonly SeenHazard[]): Findings {
  const findings = nothingFound();
  for (const each of expected) {
    const found = hazards.find((hazard) => isMeant(each, hazard));
    if (!found)
      findings.mismatches.push({
        what: `the hazard of ${each.of.name}`,
        expected: shownExpected(each),
        actual: shownList(hazards.map(shown)),
        rules: [],
      });
    else if (found.closed === undefined) findings.left.push(`whether the hazard of ${each.of.name} is closed`);
  }
  return findings;
}
