import { formatLondon } from '@homeward/domain';
import { newsOf } from './news-of';
import type { PaperAbsence, PaperChild, PaperDecision } from './paper-child';
import { dueOnPaper, freshIn, subjectOf } from './picture-on-paper';
import { stepText } from './step-text';

const INDENT = '  ';
const WIDTH = 10;

/** What happened, and what followed from it by which rule and why, in the order of time. */
export function timelineLines(children: readonly PaperChild[]): string[] {
  const entries = children.flatMap((child) =>
    child.absences.flatMap((absence) =>
      absence.decisions.map((taken, index) => ({ child, absence, taken, before: absence.decisions[index - 1] ?? null })),
    ),
  );
  const earlier = entries.filter(({ taken }) => taken.step?.earlier);
  const shown = entries
    .filter(({ taken }) => !taken.step?.earlier && (taken.step || taken.at))
    .sort((a, b) => a.taken.at.getTime() - b.taken.at.getTime());
  const lines = earlierLines(earlier.map(({ child, absence }) => `${child.told.child} ${formatLondon(absence.began)}`));
  const told = new Map<PaperAbsence, { organisationId: string; role: string; subject: ReturnType<typeof subjectOf> }[]>();
  let said: PaperDecision['step'] = null;
  for (const { child, absence, taken, before } of shown) {
    const done = new Set(absence.met.filter(({ at }) => at <= taken.at).map(({ slot }) => slot));
    const subject = subjectOf(taken.decision.event);
    const known = told.get(absence) ?? [];
    const fresh = freshIn(taken, known);
    told.set(absence, [...known, ...fresh.map(({ organisationId, role }) => ({ organisationId, role, subject }))]);
    const news = newsOf(taken.decision, before?.decision ?? null, fresh, done);
    const isNewStep = taken.step === null || taken.step !== said;
    if (isNewStep && (taken.step || news.length > 0))
      lines.push('', `${formatLondon(taken.at)}  ${taken.step ? stepText(taken.step) : `${child.told.child}: time has passed`}`);
    said = taken.step;
    for (const { what, text, by, because } of news) {
      lines.push(`${INDENT}${what.padEnd(WIDTH)}${text} [${by}]`);
      if (because) lines.push(`${INDENT}${' '.repeat(WIDTH)}${because}`);
    }
  }
  return lines;
}

function earlierLines(absences: readonly string[]): string[] {
  const distinct = [...new Set(absences)];
  return distinct.length === 0 ? [] : [`Earlier absences: ${distinct.join('; ')}`];
}

/** What is still owed at the end, the earliest first. */
export function stillOwedLines(children: readonly PaperChild[]): string[] {
  const owed = children.flatMap((child) =>
    child.absences
      .filter((absence) => !absence.decisions.every(({ step }) => step?.earlier))
      .flatMap((absence) =>
        (absence.decisions.at(-1)?.decision.duties ?? [])
          .filter(({ slot }) => !absence.met.some((one) => one.slot === slot))
          .map((duty) => ({ child: child.told.child, duty, dueAt: dueOnPaper(duty, absence) })),
      ),
  );
  return [...owed]
    .sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity))
    .map(({ child, duty, dueAt }) => {
      const what = `${duty.kind.toLowerCase().replaceAll('_', ' ')}${duty.topic ? ` «${duty.topic}»` : ''}`;
      return `${INDENT}${(dueAt ? formatLondon(dueAt) : 'as soon as possible').padEnd(28)}${child}: ${what} [${duty.rule.id}, ${duty.rule.source}]`;
    });
}
