import type { DecidedRecipient, Decision, OwedDuty } from '@homeward/protocols';
import { shownDuty } from '../check/check-duties';
import { shownTime } from '../check/compare';
import { partyName } from '../format/parties';
import { said } from '../format/words';
import { subjectOf } from './picture-on-paper';

/** One line of what a decision adds, and why. */
export interface News {
  what: string;
  text: string;
  by: string;
  because: string;
}

interface Ruled {
  rule: { id: string; source: string };
  because: string;
}

const news = (what: string, text: string, { rule, because }: Ruled): News => ({
  what,
  text,
  by: `${rule.id}, ${rule.source}`,
  because,
});

/** What is new by this decision: who is told, what is owed from now on or no longer, and what the packs make of it. */
export function newsOf(
  decision: Decision,
  before: Decision | null,
  fresh: readonly DecidedRecipient[],
  done: ReadonlySet<string>,
): News[] {
  return [
    ...tellings(fresh, decision),
    ...newIn(decision.records, before?.records, ({ authorityId, capacity }) => `${authorityId} ${capacity}`).map((it) =>
      news('record', `${partyName(it.authorityId)} keeps a record, as ${said(it.capacity)}`, it),
    ),
    ...newIn(decision.categories, before?.categories, ({ authorityId, category }) => `${authorityId} ${category}`).map((it) =>
      news(
        'category',
        `${partyName(it.authorityId)} treats it as ${said(it.category)}${it.refused ? ' and does not accept the police category' : ''}`,
        it,
      ),
    ),
    ...newIn(decision.refusals, before?.refusals, ({ authorityId, what }) => `${authorityId} ${what}`).map((it) =>
      news('refused', `${partyName(it.authorityId)} does not accept the ${said(it.what)}`, it),
    ),
    ...interviewNews(decision, before),
    ...newIn(decision.duties, before?.duties, keyOf)
      .filter(({ slot }) => !done.has(slot))
      .map((duty) => news('owed', dutyText(duty), duty)),
    ...newIn(before?.duties ?? [], decision.duties, ({ slot }) => slot)
      .filter(({ slot }) => !done.has(slot))
      .map((duty) => news('no longer', dutyText(duty), { rule: duty.rule, because: 'Its condition does not hold any more.' })),
    ...newIn(decision.notes, before?.notes, ({ rule, text }) => `${rule.id} ${text}`).map((it) => news('note', it.text, it)),
  ];
}

function newIn<T>(now: readonly T[], before: readonly T[] | undefined, key: (one: T) => string): T[] {
  const known = new Set((before ?? []).map(key));
  return now.filter((one) => !known.has(key(one)));
}

const keyOf = ({ slot, ownerOrganisationId, dueAt }: OwedDuty): string =>
  `${slot} ${ownerOrganisationId} ${dueAt?.toISOString() ?? ''}`;

const dutyText = (duty: OwedDuty): string =>
  shownDuty({
    ...duty,
    ownerId: duty.ownerOrganisationId,
    state: undefined,
    metAt: undefined,
    plannedFor: null,
    deferredUntil: null,
    rule: duty.rule,
    clocks: duty.clocks,
  }).replace(/, by [A-Z0-9-]+$/, '');

const tellings = (fresh: readonly DecidedRecipient[], { event }: Decision): News[] =>
  fresh.map((it) =>
    news(
      'told',
      `${partyName(it.organisationId)} ${said(it.role)}, of the ${said(subjectOf(event))}${it.holdUntil ? `, held until ${shownTime(it.holdUntil)}` : ''}`,
      it,
    ),
  );

function interviewNews({ interview }: Decision, before: Decision | null): News[] {
  const was = before?.interview;
  if (!interview?.rule) return [];
  const isSame =
    was?.needed === interview.needed && was.rule?.id === interview.rule.id && was.offeredTo?.id === interview.offeredTo?.id;
  const to = interview.offeredTo;
  const offered = to ? `, offered to ${partyName(to.id)}${to.kind === 'AUTHORITY' ? ` ${said(to.role)}` : ''}` : '';
  const terms = newIn(interview.terms, was?.terms, ({ rule }) => rule.id).map((it) =>
    news('term', said(it.term), { rule: it.rule, because: it.rule.note ?? '' }),
  );
  const criteria = newIn(interview.criteria, was?.criteria, ({ rule, met }) => `${rule.id} ${met}`).flatMap((it) => [
    news('criterion', it.met === null ? 'not known: somebody must judge' : it.met ? 'met' : 'not met', it),
    ...it.otherReadings.map((other) =>
      news('reading', `${other.reading}: ${other.met ? 'met' : 'not met'}`, { rule: it.rule, because: other.because }),
    ),
  ]);
  return isSame
    ? [...criteria, ...terms]
    : [
        ...criteria,
        news('interview', `${said(interview.needed)}${offered}`, { rule: interview.rule, because: interview.because }),
        ...terms,
      ];
}
