import { formatLondon } from '@homeward/domain';
import { said } from '../format/words';
import type { PlayedStep } from '../with-history';

type Texts = { [V in PlayedStep['verb']]: (step: Extract<PlayedStep, { verb: V }>) => string };

const at = (time: Date | undefined, words: string): string => (time ? `, ${words} ${formatLondon(time)}` : '');
const where = (step: { in?: { name: string } | undefined }): string => (step.in ? ` in ${step.in.name}` : '');

const TEXTS: Texts = {
  missing: (step) =>
    `is reported ${said(step.category)}, ${said(step.risk)} risk${where(step)}${at(step['left placement'], 'left')}${at(step['last seen'], 'last seen')}${at(step.found, 'found already')}`,
  found: (step) => `is found${where(step)}${at(step.when, 'at')}`,
  returned: (step) => `is back${at(step.when, 'since')}`,
  regraded: (step) => `is graded ${said(step.risk)}`,
  'found retracted': () => 'was not found after all',
  sighted: (step) => `is seen${where(step)} and still missing`,
  'safe and well': (step) => `safe and well check: ${said(step.check.status)}${step.check.concern ? ', with a concern' : ''}`,
  'national alert': (step) => `${step.to.name} is alerted: missing elsewhere${at(step.received, 'received')}`,
  'hazard closed': (step) => `${step.to.name} closes its hazard: ${step.because}`,
  recorded: (step) => `is recorded as ${step.status.map(said).join(', ') || 'no longer open'}`,
  placed: (step) => `moves to ${step.home ?? said(step.kind)} in ${step.in.name}`,
  allocated: (step) => `gets ${step.to} as ${said(step.role)}`,
  'facts recorded': (step) =>
    [
      ...step.flags.map(({ fact, answer }) => `${said(fact)}: ${said(answer)}`),
      step['missing from'] && `missing from ${said(step['missing from'])}`,
      step['own risk'] && `own risk: ${said(step['own risk'])}`,
      step['partner age gap'] !== undefined && `partner ${step['partner age gap']} years older`,
    ]
      .filter(Boolean)
      .join(', '),
  'duty met': (step) => `${said(step.duty)}${step.topic ? ` «${step.topic}»` : ''} is done`,
  'duty planned': (step) => `${said(step.duty)}${step.topic ? ` «${step.topic}»` : ''} is planned for ${formatLondon(step.for)}`,
  'duty deferred': (step) =>
    `${said(step.duty)}${step.topic ? ` «${step.topic}»` : ''} is put off until ${formatLondon(step.until)}, by agreement of ${step.agreed.map(({ role }) => role).join(' and ') || 'nobody'}`,
  authorised: (step) =>
    `${said(step.for)} is agreed by ${step.agreed.map(({ role }) => role).join(' and ') || 'nobody'}: ${step.because}`,
  'interview waived': (step) => `the interview is waived by ${step.agreed.map(({ role }) => role).join(' and ')}`,
  'interview arranged': (step) => `the interview is offered to ${step.with.name}`,
  released: (step) => `parts of the interview are released to ${step.to.name}`,
  accepted: () => 'the interview is taken on',
  unable: () => 'whoever was asked is unable to interview',
  booked: (step) => `the interview is booked for ${formatLondon(step.for)}`,
  attempted: (step) =>
    `${step.times === 1 ? 'an attempt' : `${step.times} attempts`} at contact by ${said(step.how)}: ${said(step.result)}`,
  interviewed: (step) => `is interviewed${at(step.when, 'at')}`,
  submitted: () => 'the interview is submitted',
  declined: () => 'declines the interview',
  'not reached': () => 'could not be reached for the interview',
  concerned: () => 'a concern is raised',
  'education case': () => 'a search for a child who is missing education begins',
  'education enquiry': (step) => `${step.of} is asked${step.answer ? `: ${step.answer}` : ''}`,
  'education rests': (step) => `the search rests until ${formatLondon(step.until)}`,
  schooled: (step) => `schooling: ${said(step.status)}`,
};

/** What happens, in a sentence. */
export function stepText(step: PlayedStep): string {
  const text = (TEXTS[step.verb] as (step: PlayedStep) => string)(step);
  return `${step.child}: ${text}${step.by ? ` (${step.by.displayName})` : ''}${step.refused === undefined ? '' : ' - the hub must refuse this'}`;
}
