import type { ExpectedDuty } from '../format/expectations.schema';
import { partyName } from '../format/parties';
import { said } from '../format/words';
import { isSameTime, shownList, shownTime } from './compare';
import { type Findings, nothingFound } from './finding';
import type { SeenDuty, SeenRule } from './picture';
import { citation } from './rule-sources';

type Trait = readonly [name: string, (expected: ExpectedDuty, duty: SeenDuty) => boolean | undefined];

const contains = (all: readonly string[], some: readonly string[]): boolean => some.every((one) => all.includes(one));
const byRule = (duty: SeenDuty, id: string): boolean =>
  [duty.rule, ...duty.clocks.map(({ rule }) => rule)].some((rule: SeenRule) => rule.id === id);

const holdsAt = (expected: Date | undefined, at: Date | null): boolean =>
  expected === undefined || (at !== null && isSameTime(expected, at));

/** Each part of an expectation, and whether a duty has it; undefined where that cannot be seen here. */
const TRAITS: readonly Trait[] = [
  ['topic', ({ topic }, duty) => topic === undefined || duty.topic === topic],
  ['occurrence', ({ occurrence }, duty) => occurrence === undefined || duty.occurrence === occurrence],
  [
    'owner',
    ({ owner }, duty) => owner === undefined || (duty.ownerId === owner.id && (!owner.role || duty.ownerRole === owner.role)),
  ],
  ['rule', ({ rule }, duty) => rule === undefined || byRule(duty, rule)],
  ['due', ({ due }, duty) => due === undefined || isSameTime(due, duty.dueAt)],
  ['state', ({ state }, duty) => state === undefined || (duty.state === undefined ? undefined : state.includes(duty.state))],
  ['met', ({ met }, duty) => met === undefined || (duty.metAt === undefined ? undefined : isSameTime(met, duty.metAt))],
  ['plan', (expected, duty) => holdsAt(expected['planned for'], duty.plannedFor)],
  ['deferral', (expected, duty) => holdsAt(expected['deferred until'], duty.deferredUntil)],
  ['tell', ({ tell }, duty) => tell === undefined || contains(duty.tell.map(said), tell.map(said))],
  ['attendees', ({ attendees }, duty) => attendees === undefined || contains(duty.attendees.map(said), attendees.map(said))],
  [
    'readings',
    ({ readings }, duty) =>
      Object.entries(readings ?? {}).every(([id, at]) =>
        duty.clocks.some(({ rule, dueAt }) => rule.id === id && isSameTime(at, dueAt)),
      ),
  ],
];

const isKind = (expected: ExpectedDuty, duty: SeenDuty): boolean => duty.kind === expected.duty;
const has = (expected: ExpectedDuty, duty: SeenDuty): boolean =>
  isKind(expected, duty) && TRAITS.every(([, holds]) => holds(expected, duty) !== false);

export function checkDuties(expected: readonly ExpectedDuty[], duties: readonly SeenDuty[]): Findings {
  const findings = nothingFound();
  for (const each of expected) {
    const duty = duties.find((one) => has(each, one));
    if (duty) {
      for (const [name, holds] of TRAITS) {
        if (holds(each, duty) === undefined) findings.left.push(`the ${name} of the duty ${said(each.duty)}`);
      }
      continue;
    }
    const near = duties.filter((one) => isKind(each, one));
    findings.mismatches.push({
      what: `a duty: ${said(each.duty)}`,
      expected: shownExpected(each),
      actual:
        near.length > 0
          ? shownList(near.map(shownDuty))
          : `none of this kind; there are ${shownList([...new Set(duties.map(({ kind }) => said(kind)))])}`,
      rules: [...(each.rule ? [citation(each.rule)] : []), ...near.map(({ rule }) => citation(rule.id))],
    });
  }
  return findings;
}

/** Of the past, too: a duty that was owed once and is cancelled has been. */
export function checkNoDuties(unwanted: readonly ExpectedDuty[], duties: readonly SeenDuty[]): Findings {
  const findings = nothingFound();
  for (const each of unwanted) {
    for (const duty of duties.filter((one) => has(each, one))) {
      findings.mismatches.push({
        what: `never a duty: ${said(each.duty)}`,
        expected: `never ${shownExpected(each)}`,
        actual: shownDuty(duty),
        rules: [citation(duty.rule.id)],
      });
    }
  }
  return findings;
}

function shownExpected({
  duty,
  topic,
  occurrence,
  owner,
  rule,
  due,
  state,
  met,
  tell,
  attendees,
  readings,
  'planned for': plannedFor,
  'deferred until': deferredUntil,
}: ExpectedDuty): string {
  return [
    said(duty),
    topic && `«${topic}»`,
    occurrence && `number ${occurrence}`,
    owner && `owed by ${partyName(owner.id)}${owner.role ? ` ${said(owner.role)}` : ''}`,
    due !== undefined && `due ${shownTime(due)}`,
    state && state.map(said).join(' or '),
    met && `met ${shownTime(met)}`,
    plannedFor && `planned for ${shownTime(plannedFor)}`,
    deferredUntil && `deferred until ${shownTime(deferredUntil)}`,
    tell && `telling ${tell.join(', ')}`,
    attendees && `attended by ${attendees.join(', ')}`,
    readings &&
      Object.entries(readings)
        .map(([id, at]) => `${id} reads ${shownTime(at)}`)
        .join(', '),
    rule && `by ${rule}`,
  ]
    .filter(Boolean)
    .join(', ');
}

export function shownDuty({
  kind,
  topic,
  occurrence,
  ownerId,
  ownerRole,
  rule,
  dueAt,
  state,
  metAt,
  plannedFor,
  deferredUntil,
  tell,
  attendees,
  clocks,
}: SeenDuty): string {
  return [
    said(kind),
    topic && `«${topic}»`,
    occurrence > 1 && `number ${occurrence}`,
    `owed by ${partyName(ownerId)}${ownerRole ? ` ${said(ownerRole)}` : ''}`,
    `due ${shownTime(dueAt)}`,
    state && said(state),
    metAt && `met ${shownTime(metAt)}`,
    plannedFor && `planned for ${shownTime(plannedFor)}`,
    deferredUntil && `deferred until ${shownTime(deferredUntil)}`,
    tell.length > 0 && `telling ${tell.map(said).join(', ')}`,
    attendees.length > 0 && `attended by ${attendees.map(said).join(', ')}`,
    clocks.length > 1 && `clocks ${clocks.map((clock) => `${clock.rule.id} ${shownTime(clock.dueAt)}`).join(', ')}`,
    `by ${rule.id}`,
  ]
    .filter(Boolean)
    .join(', ');
}
