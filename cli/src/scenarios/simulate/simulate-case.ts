import { checkExpectation } from '../check/check-expectation';
import { type Findings, nothingFound } from '../check/finding';
import type { SeenHazard } from '../check/picture';
import type { Expectation } from '../format/expectations.schema';
import type { ScenarioCase } from '../scenario.types';
import { endOf } from '../with-history';
import type { PaperAbsence, PaperChild } from './paper-child';
import { pictureOnPaper } from './picture-on-paper';
import { playOnPaper } from './play-on-paper';

export interface SimulatedCase {
  children: readonly PaperChild[];
  findings: Findings;
}

/** Plays a case against the packs alone and holds what was expected beside what they say. */
export function simulateCase(scenario: ScenarioCase): SimulatedCase {
  const end = endOf(scenario);
  const play = playOnPaper(scenario);
  const findings = nothingFound();
  if (hasSeveralReferences(scenario)) {
    play.until(end);
    return {
      children: [...play.children.values()],
      findings: { mismatches: [], left: ['which absence each reference belongs to'] },
    };
  }
  const inOrder = [...scenario.expectations].sort((a, b) => (a.at ?? end).getTime() - (b.at ?? end).getTime());
  for (const expectation of inOrder) {
    play.until(expectation.at ?? end);
    const child = childMeant(expectation, scenario, play.children);
    const found = checkExpectation(expectation, pictureFor(expectation, child), child.hazards.map(seenHazard));
    findings.mismatches.push(...found.mismatches);
    findings.left.push(...found.left);
  }
  play.until(end);
  const refused = scenario.steps.filter((step) => step.refused !== undefined);
  findings.left.push(...refused.map((step) => `that «${step.verb}» is refused`));
  return { children: [...play.children.values()], findings };
}

/** Two references of one absence, or of two: that is for the hub to find out, not for the protocols. */
function hasSeveralReferences({ steps }: ScenarioCase): boolean {
  const references = steps.flatMap((step) => ('reference' in step && step.reference ? [`${step.child} ${step.reference}`] : []));
  return new Set(references).size > new Set(references.map((one) => one.split(' ')[0])).size;
}

const childMeant = (expectation: Expectation, scenario: ScenarioCase, children: ReadonlyMap<string, PaperChild>): PaperChild =>
  children.get(expectation.child ?? (scenario.children[0]?.child as string)) as PaperChild;

function pictureFor(expectation: Expectation, child: PaperChild): ReturnType<typeof pictureOnPaper> | null {
  const absence = absenceMeant(child, expectation.absence);
  return absence ? pictureOnPaper(child, absence) : null;
}

/** What becomes of it later is not for the packs to say. */
const seenHazard = ({ authorityId, hazard, startsAt, reviewAt }: PaperChild['hazards'][number]): SeenHazard => ({
  authorityId,
  hazard,
  startsAt,
  reviewAt,
  closed: undefined,
});

const absenceMeant = ({ absences }: PaperChild, began: Date | undefined): PaperAbsence | undefined =>
  began ? absences.find((one) => one.began.getTime() === began.getTime()) : absences.at(-1);
