import type { ExpectedTold } from '../format/expectations.schema';
import { partyName } from '../format/parties';
import { said } from '../format/words';
import { isSameTime, shownList, shownTime } from './compare';
import { type Findings, nothingFound } from './finding';
import type { SeenTelling } from './picture';
import { citation } from './rule-sources';

const isWho = ({ who }: ExpectedTold, told: SeenTelling): boolean =>
  told.organisationId === who.id && (!who.role || told.role === who.role);

function has(expected: ExpectedTold, told: SeenTelling): boolean {
  if (!isWho(expected, told)) return false;
  if (expected.of !== undefined && expected.of !== told.subject) return false;
  if (expected.rule !== undefined && !told.rules.some(({ id }) => id === expected.rule)) return false;
  if (expected.state !== undefined ? told.state !== undefined && told.state !== expected.state : told.state === 'WITHHELD')
    return false;
  const until = expected['held until'];
  return until === undefined || told.holdUntil === undefined || isSameTime(until, told.holdUntil);
}

export function checkTold(expected: readonly ExpectedTold[], told: readonly SeenTelling[]): Findings {
  const findings = nothingFound();
  for (const each of expected) {
    const seen = told.find((one) => has(each, one));
    if (seen) {
      if (each.state !== undefined && seen.state === undefined) findings.left.push(`how the message to ${shownWho(each)} fared`);
      if (each['held until'] !== undefined && seen.holdUntil === undefined)
        findings.left.push(`until when the message to ${shownWho(each)} is held`);
      continue;
    }
    findings.mismatches.push({
      what: `told: ${shownWho(each)}`,
      expected: shownExpected(each),
      actual: `told: ${shownList([...new Set(told.map(shownTelling))])}`,
      rules: each.rule ? [citation(each.rule)] : [],
    });
  }
  return findings;
}

export function checkNotTold(unwanted: readonly ExpectedTold[], told: readonly SeenTelling[]): Findings {
  const findings = nothingFound();
  for (const each of unwanted) {
    for (const one of told.filter((seen) => has(each, seen))) {
      findings.mismatches.push({
        what: `never told: ${shownWho(each)}`,
        expected: `never ${shownExpected(each)}`,
        actual: shownTelling(one),
        rules: one.rules.map(({ id }) => citation(id)),
      });
    }
  }
  return findings;
}

const shownWho = ({ who }: ExpectedTold): string => `${partyName(who.id)}${who.role ? ` ${said(who.role)}` : ''}`;

const shownExpected = (each: ExpectedTold): string =>
  [
    shownWho(each),
    each.of && `of the ${said(each.of)}`,
    each.state && said(each.state),
    each['held until'] && `held until ${shownTime(each['held until'])}`,
    each.rule && `by ${each.rule}`,
  ]
    .filter(Boolean)
    .join(', ');

export const shownTelling = ({ organisationId, role, subject, rules, state, holdUntil }: SeenTelling): string =>
  [
    `${partyName(organisationId)} ${said(role)}`,
    said(subject),
    state && said(state),
    holdUntil && `held until ${shownTime(holdUntil)}`,
    `by ${rules.map(({ id }) => id).join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ');
