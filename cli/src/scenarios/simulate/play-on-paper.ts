import { londonDate } from '@homeward/domain';
import { decide, type DecisionEvent } from '@homeward/protocols';
import type { ScenarioCase } from '../scenario.types';
import { beginningOf, type PlayedStep, settledSince, withHistory } from '../with-history';
import { lastOf, type PaperAbsence, type PaperChild, paperChild, type PaperDecision } from './paper-child';
import { paperDecision } from './paper-decision';
import { writeStep, type Written } from './write-step';

/** Looks at any moment between two steps are few; more than this is a pack that never comes to rest. */
const LOOKS_AT_MOST = 200;

export interface PaperPlay {
  children: ReadonlyMap<string, PaperChild>;
  /** Plays on until this moment, its steps included. */
  until(at: Date): void;
}

/** Plays a case against the packs alone: no hub, nobody is really told. */
export function playOnPaper(scenario: ScenarioCase): PaperPlay {
  const settled = settledSince(beginningOf(scenario));
  const children = new Map(scenario.children.map((told) => [told.child, paperChild(told, settled)]));
  const everybody = [...children.values()];
  const waiting = withHistory(scenario);
  const until = (at: Date): void => {
    while (waiting[0] && waiting[0].at <= at) {
      const step = waiting.shift() as PlayedStep;
      for (const child of everybody) lookAgain(child, everybody, step.at);
      play(step, children.get(step.child) as PaperChild, everybody);
    }
    for (const child of everybody) lookAgain(child, everybody, at);
  };
  return { children, until };
}

function play(step: PlayedStep, child: PaperChild, everybody: readonly PaperChild[]): void {
  const written = writeStep(step, child);
  const absence = lastOf(child);
  if (written === null || !absence) return;
  const event = written === 'quiet' || written === 'anew' ? quietEvent(absence) : written;
  const owedBefore = owesInterview(absence);
  take(child, absence, everybody, { event, at: step.at, step, spoken: spokenBy(written, absence) });
  // a child who comes back after being found is still a child who was found: whoever hears of that hears of it
  if (written === 'returned') take(child, absence, everybody, { event: 'found', at: step.at, step, spoken: 'all' });
  if (!owedBefore && owesInterview(absence)) {
    if (absence.interview === 'NONE') absence.interview = 'OFFERED';
    take(child, absence, everybody, { event: 'interview_owed', at: step.at, step, spoken: 'all' });
  }
}

/** Decides again whenever the same facts would come to something else though nothing happened, up to this moment. */
function lookAgain(child: PaperChild, everybody: readonly PaperChild[], until: Date): void {
  for (const absence of child.absences) {
    for (let looks = 0; looks < LOOKS_AT_MOST; looks += 1) {
      const next = absence.decisions.at(-1)?.decision.nextLookAt;
      if (!next || next > until) break;
      const isBirthday = child.told.dob.slice(5) === londonDate(next).slice(5);
      const event = isBirthday ? 'birthday_18' : quietEvent(absence);
      take(child, absence, everybody, { event, at: next, step: null, spoken: isBirthday ? 'all' : 'nobody' });
    }
  }
}

function spokenBy(written: Exclude<Written, null>, { foundAt }: PaperAbsence): PaperDecision['spoken'] {
  if (written === 'anew') return foundAt ? 'nobody' : 'anew';
  return written === 'quiet' ? 'nobody' : 'all';
}

const quietEvent = ({ foundAt }: PaperAbsence): DecisionEvent => (foundAt ? 'found' : 'missing');

const owesInterview = ({ decisions }: PaperAbsence): boolean =>
  (decisions.at(-1)?.decision.duties ?? []).some(({ kind }) => kind === 'RETURN_HOME_INTERVIEW');

interface Occasion {
  event: DecisionEvent;
  at: Date;
  step: PlayedStep | null;
  spoken: PaperDecision['spoken'];
}

function take(
  child: PaperChild,
  absence: PaperAbsence,
  everybody: readonly PaperChild[],
  { event, at, step, spoken }: Occasion,
): void {
  absence.decisions.push({ at, step, spoken, decision: decide(paperDecision(child, absence, everybody, event, at)) });
}
