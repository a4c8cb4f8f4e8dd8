import type { DecidedRecipient as ToldRecipient } from '@homeward/contracts';
import type { Decision } from '@homeward/protocols';
import type { OutcomeColumn } from '../../entities/decision.entity';

/** Everything that one decision came to, each with the rule behind it, so that it can answer "why?". */
export function outcomesOf(decision: Decision, recipients: readonly ToldRecipient[]): OutcomeColumn[] {
  const told = decision.recipients.map((recipient, place): OutcomeColumn => {
    const withheld = recipients[place]?.restrictedBecause;
    return {
      kind: withheld ? 'WITHHOLD' : 'TELL',
      rule: recipient.rule,
      because: withheld ? `Must not be told: ${withheld.toLowerCase().replaceAll('_', ' ')}.` : recipient.because,
      organisationId: recipient.organisationId,
      role: recipient.role,
    };
  });
  const { interview } = decision;
  return [
    ...told,
    ...decision.records.map((it) => ({
      kind: 'RECORD',
      rule: it.rule,
      because: it.because,
      organisationId: it.authorityId,
      role: null,
    })),
    ...decision.categories.map((it) => ({
      kind: it.refused ? 'REFUSE_CATEGORY' : 'CATEGORY',
      rule: it.rule,
      because: `${plainWords(it.category)}. ${it.because}`,
      organisationId: it.authorityId,
      role: null,
    })),
    ...decision.duties.map((it) => ({
      kind: it.kind,
      rule: it.rule,
      because: it.because,
      organisationId: it.ownerOrganisationId,
      role: it.ownerRole,
    })),
    ...(interview?.rule
      ? [
          {
            kind: `INTERVIEW_${interview.needed}`,
            rule: interview.rule,
            because: interview.because,
            organisationId: interview.offeredTo?.id ?? null,
            role: interview.offeredTo?.kind === 'AUTHORITY' ? interview.offeredTo.role : null,
          },
        ]
      : []),
    ...(interview?.terms ?? []).map((it) => ({
      kind: `TERM_${it.term}`,
      rule: it.rule,
      because: 'What is asked of whoever interviews.',
      organisationId: interview?.offeredTo?.id ?? null,
      role: null,
    })),
    ...(interview?.criteria ?? []).map((it) => ({
      kind: it.met === null ? 'CRITERION_NOT_KNOWN' : it.met ? 'CRITERION_MET' : 'CRITERION_NOT_MET',
      rule: it.rule,
      because: [it.because, ...it.otherReadings.map(({ reading, met }) => `${reading}: ${met ? 'met' : 'not met'}.`)].join(' '),
      organisationId: null,
      role: null,
    })),
    ...decision.refusals.map((it) => ({
      kind: `REFUSE_${it.what}`,
      rule: it.rule,
      because: it.because,
      organisationId: it.authorityId,
      role: null,
    })),
    ...decision.notes.map((it) => ({
      kind: 'NOTE',
      rule: it.rule,
      because: `${it.text} ${it.because}`,
      organisationId: it.authorityId,
      role: null,
    })),
  ];
}

const plainWords = (word: string): string => {
  const words = word.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
