import { type DecisionEvent, hazardOfAlert } from '@homeward/protocols';
import type { StepOf } from '../format/steps.schema';
import type { PlayedStep } from '../with-history';
import { lastOf, type PaperAbsence, type PaperChild, paperPlacement, placementAt } from './paper-child';

const HOUR_MS = 3_600_000;

/**
 * What a step does on paper; null where the packs are not asked about it. `quiet`: nobody is told, duties follow the facts. `anew`: something
 * else is known now; while the child is missing, whoever is to be told and was not is told.
 */
export type Written = DecisionEvent | 'quiet' | 'anew' | null;

type Writers = { [V in PlayedStep['verb']]: (step: StepOf<V>, child: PaperChild, absence: PaperAbsence | undefined) => Written };

const ended = (absence: PaperAbsence): Date | null => absence.returnedAt;

function reportMissing(step: StepOf<'missing'>, child: PaperChild, absence: PaperAbsence | undefined): Written {
  const reportedAt = step.reported ?? step.at;
  const lastSeenAt = step['last seen not known'] ? null : (step['last seen'] ?? new Date(reportedAt.getTime() - HOUR_MS));
  const leftAt = step['left placement'] ?? null;
  const began =
    [leftAt, lastSeenAt].reduce<Date | null>((later, at) => (at && (!later || at > later) ? at : later), null) ?? reportedAt;
  const lastSeenIn = step['place not known'] ? null : (step.in ?? placementAt(child, began)?.in ?? child.told.of);
  const told = {
    began,
    leftAt,
    lastSeenAt,
    reportedAt,
    category: step.category,
    lastSeenIn,
    force: step.by?.organisation ?? lastSeenIn?.force ?? null,
  };
  const grading = { risk: step.risk, at: reportedAt, heardAt: step.at };
  if (absence && !ended(absence)) {
    const isRegraded = absence.gradings.at(-1)?.risk !== step.risk;
    Object.assign(absence, told, isRegraded ? { gradings: [...absence.gradings, grading] } : {});
    return isRegraded ? 'risk_changed' : absence.foundAt ? 'quiet' : 'missing';
  }
  const isBack = step.returned ?? null;
  child.absences.push({
    ...told,
    receivedAt: step.at,
    foundAt: step.found ?? isBack,
    foundReceivedAt: step.found || isBack ? step.at : null,
    returnedAt: isBack,
    gradings: [grading],
    foundIn: null,
    check: step.check?.status ?? null,
    concernAt: step.check?.concern ? step.at : null,
    crimeOrDanger: step.check?.['crime or danger'] ?? false,
    facts: new Map(),
    ownRisk: null,
    partnerAgeGap: null,
    missingFrom: null,
    attempts: 0,
    interview: 'NONE',
    met: [],
    planned: [],
    deferred: [],
    authorised: [],
    decisions: [],
  });
  return step.found || isBack ? 'found' : 'missing';
}

function heardOfCheck(absence: PaperAbsence, check: StepOf<'safe and well'>['check'], at: Date): void {
  absence.check = check.status;
  if (check.status === 'DONE') absence.met.push({ slot: 'SAFE_AND_WELL_CHECK', at: check.at ?? at });
  if (check.concern) absence.concernAt ??= at;
  absence.crimeOrDanger ||= check['crime or danger'] ?? false;
}

/** Changes an absence that has been reported; without one nothing is written. */
const of =
  <V extends PlayedStep['verb']>(write: (step: StepOf<V>, absence: PaperAbsence) => Written) =>
  (step: StepOf<V>, _child: PaperChild, absence: PaperAbsence | undefined): Written =>
    absence ? write(step, absence) : null;

/** The first that is owed of that kind, and topic where one is named. */
const slotMeant = (
  { duty, topic }: Pick<StepOf<'duty met'>, 'duty' | 'topic'>,
  { decisions, met }: PaperAbsence,
): string | undefined =>
  (decisions.at(-1)?.decision.duties ?? []).find(
    (owed) => owed.kind === duty && (topic === undefined || owed.topic === topic) && !met.some(({ slot }) => slot === owed.slot),
  )?.slot;

const WRITERS: Writers = {
  missing: reportMissing,
  found: of((step, absence) => {
    absence.foundAt = step.when ?? step.at;
    absence.foundReceivedAt ??= step.at;
    absence.foundIn = step.in ?? absence.foundIn;
    if (step.check) heardOfCheck(absence, step.check, step.at);
    return 'found';
  }),
  returned: of((step, absence) => {
    absence.returnedAt = step.when ?? step.at;
    absence.foundAt ??= absence.returnedAt;
    absence.foundReceivedAt ??= step.at;
    return 'returned';
  }),
  regraded: of((step, absence) => {
    absence.gradings.push({ risk: step.risk, at: step.when ?? step.at, heardAt: step.at });
    return 'risk_changed';
  }),
  'found retracted': of((_step, absence) => {
    Object.assign(absence, { foundAt: null, foundReceivedAt: null, returnedAt: null, check: null, interview: 'NONE' });
    return 'reopened';
  }),
  sighted: of(() => 'sighting'),
  'safe and well': of((step, absence) => {
    heardOfCheck(absence, step.check, step.at);
    return step.check.concern ? 'concern' : 'quiet';
  }),
  'national alert': (step, child) => {
    const hazard = hazardOfAlert(step.to.id, step.received ?? step.at, step.at);
    if (hazard) child.hazards.push(hazard);
    return null;
  },
  'hazard closed': () => null,
  recorded: (step, child, absence) => {
    child.standing = step;
    return absence ? 'anew' : null;
  },
  placed: (step, child, absence) => {
    child.placements.push(paperPlacement(step, step.since ?? step.at));
    return absence ? 'anew' : null;
  },
  allocated: (step, child, absence) => {
    child.workers.set(step.role, step.to);
    return absence ? 'anew' : null;
  },
  'facts recorded': of((step, absence) => {
    for (const { fact, answer } of step.flags) absence.facts.set(fact, answer);
    absence.ownRisk = step['own risk'] ?? absence.ownRisk;
    absence.partnerAgeGap = step['partner age gap'] ?? absence.partnerAgeGap;
    absence.missingFrom = step['missing from'] ?? absence.missingFrom;
    return 'anew';
  }),
  'duty met': of((step, absence) => {
    const slot = slotMeant(step, absence);
    if (slot) absence.met.push({ slot, at: step.when ?? step.at });
    return 'quiet';
  }),
  'duty planned': of((step, absence) => {
    const slot = slotMeant(step, absence);
    if (slot) absence.planned.push({ slot, for: step.for });
    return 'quiet';
  }),
  'duty deferred': of((step, absence) => {
    const slot = slotMeant(step, absence);
    if (slot) absence.deferred.push({ slot, until: step.until });
    return 'quiet';
  }),
  authorised: of((step, absence) => {
    absence.authorised.push(step.for);
    return null;
  }),
  'interview waived': of((_step, absence) => {
    absence.interview = 'ENDED';
    return 'quiet';
  }),
  'interview arranged': of((_step, absence) => {
    absence.interview = 'OFFERED';
    return 'quiet';
  }),
  released: () => null,
  accepted: () => null,
  unable: of((_step, absence) => {
    absence.interview = 'UNABLE';
    return 'assignment_unable';
  }),
  booked: () => null,
  attempted: of((step, absence) => {
    if (step.result !== 'REACHED') absence.attempts += step.times;
    return 'quiet';
  }),
  interviewed: of((step, absence) => {
    absence.interview = 'ENDED';
    absence.met.push({ slot: 'RETURN_HOME_INTERVIEW', at: step.when ?? step.at });
    return 'quiet';
  }),
  submitted: of(() => 'interview_submitted'),
  declined: of((_step, absence) => {
    absence.interview = 'ENDED';
    return 'quiet';
  }),
  'not reached': of((_step, absence) => {
    absence.interview = 'ENDED';
    return 'quiet';
  }),
  concerned: of((step, absence) => {
    absence.concernAt ??= step.at;
    return 'concern';
  }),
  'education case': () => null,
  'education enquiry': () => null,
  'education rests': () => null,
  schooled: () => null,
};

/** Writes down what a step says, without asking whether a hub would accept it: what must be refused is not written. */
export function writeStep(step: PlayedStep, child: PaperChild): Written {
  if (step.refused !== undefined) return null;
  const write = WRITERS[step.verb] as (step: PlayedStep, child: PaperChild, absence: PaperAbsence | undefined) => Written;
  return write(step, child, lastOf(child));
}
