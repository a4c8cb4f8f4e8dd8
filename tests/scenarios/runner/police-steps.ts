import { findPersonaOfForce } from './forces';
import type { StepOf } from '@homeward/cli';
import { type Cast, type CastChild, present } from './cast';

const HOUR_MS = 3_600_000;
const RECEIPT = '{ __typename ... on Accepted { receipt { notificationId } } ... on Duplicate { receipt { notificationId } } }';
const report = (name: string, input: string): string =>
  `mutation Scenario($input: ${input}!) { ${name}(input: $input) ${RECEIPT} }`;
const NOT_KNOWN = { notKnown: true };
const iso = (at: Date): string => at.toISOString();

type Check = StepOf<'safe and well'>['check'];

const checkInput = (check: Check): Record<string, unknown> =>
  present({
    status: check.status,
    checkedAt: check.at && iso(check.at),
    concern: check.concern,
    crimeOrDanger: check['crime or danger'],
  });

/** Sent by the force that holds the absence, unless the step says who sends it. */
async function send(
  cast: Cast,
  child: CastChild,
  step: { by?: { name: string } | undefined; reference?: string | undefined },
  name: string,
  input: Record<string, unknown>,
  type: string,
): Promise<void> {
  const reference = step.reference ? `${step.reference}-${cast.mark}` : child.reference?.text;
  if (!reference) throw new Error('Nothing was reported yet: say which reference is meant.');
  const as = step.by?.name ?? child.reference?.force ?? findPersonaOfForce(child.livesIn);
  await cast.hub.ask(as, report(name, type), { input: { policeReference: reference, ...input } });
}

/** A report of a child who is back, or was never away, begins an absence; any other corrects the last one. */
function referenceOf(step: StepOf<'missing'>, child: CastChild, cast: Cast): string {
  const force = step.by?.name ?? findPersonaOfForce(step.in ?? child.livesIn);
  const own = step.reference && `${step.reference}-${cast.mark}`;
  if (own ? own !== child.reference?.text : !child.reference || child.reference.isOver) {
    child.absences += 1;
    child.reference = { text: own ?? `${cast.mark}-${child.givenName}-${child.absences}`, force, isOver: false };
  }
  return child.reference!.text;
}

const childInput = ({ told, givenName, familyName, authorityChildId, id }: CastChild): Record<string, unknown> =>
  present({
    givenName: { text: givenName },
    familyName: { text: familyName },
    dateOfBirth: told.dob,
    authorityChildId: id && told.of ? { authority: told.of.id, id: authorityChildId } : undefined,
  });

async function missing(step: StepOf<'missing'>, child: CastChild, cast: Cast): Promise<void> {
  const reportedAt = step.reported ?? step.at;
  const lastSeen = step['last seen'] ?? new Date(reportedAt.getTime() - HOUR_MS);
  const policeReference = referenceOf(step, child, cast);
  const begins = [lastSeen, step['left placement']].flatMap((at) => (at ? [at.getTime()] : []));
  child.referencesByStart.set(Math.max(...begins), policeReference);
  const place = step['place not known']
    ? { address: NOT_KNOWN }
    : { address: { text: 'The bus station' }, authority: (step.in ?? child.livesIn)?.id };
  const input = present({
    policeReference,
    category: step.category,
    categoryLabel: step.label,
    risk: step.risk,
    leftPlacementAt: step['left placement'] ? { at: iso(step['left placement']) } : NOT_KNOWN,
    lastSeenAt: step['last seen not known'] ? NOT_KNOWN : { at: iso(lastSeen) },
    reportedAt: iso(reportedAt),
    placeLastSeen: place,
    child: childInput(child),
    foundAt: step.found && iso(step.found),
    returnedAt: step.returned && iso(step.returned),
    safeAndWell: step.check && checkInput(step.check),
  });
  await cast.hub.ask(child.reference!.force, report('reportMissing', 'ReportMissingInput'), { input });
  if (step.returned) child.reference!.isOver = true;
}

const isCurrent = ({ reference }: { reference?: string | undefined }, child: CastChild, cast: Cast): boolean =>
  reference === undefined || child.reference?.text === `${reference}-${cast.mark}`;

export const policeSteps = {
  missing,
  found: (step: StepOf<'found'>, child: CastChild, cast: Cast) =>
    send(
      cast,
      child,
      step,
      'reportFound',
      present({
        foundAt: iso(step.when ?? step.at),
        foundPlace: step.place ?? 'NOT_KNOWN',
        place: step.in && { address: { text: 'The station' }, authority: step.in.id },
        safeAndWell: step.check && checkInput(step.check),
      }),
      'ReportFoundInput',
    ),
  returned: async (step: StepOf<'returned'>, child: CastChild, cast: Cast) => {
    await send(cast, child, step, 'recordReturn', { returnedAt: iso(step.when ?? step.at), to: NOT_KNOWN }, 'RecordReturnInput');
    if (child.reference && isCurrent(step, child, cast)) child.reference.isOver = true;
  },
  regraded: (step: StepOf<'regraded'>, child: CastChild, cast: Cast) =>
    send(cast, child, step, 'changeRisk', { risk: step.risk, gradedAt: iso(step.when ?? step.at) }, 'ChangeRiskInput'),
  'found retracted': async (step: StepOf<'found retracted'>, child: CastChild, cast: Cast) => {
    await send(cast, child, step, 'retractFound', { retractedAt: iso(step.at) }, 'RetractFoundInput');
    if (child.reference && isCurrent(step, child, cast)) child.reference.isOver = false;
  },
  sighted: (step: StepOf<'sighted'>, child: CastChild, cast: Cast) =>
    send(
      cast,
      child,
      step,
      'recordSighting',
      present({ seenAt: iso(step.when ?? step.at), place: step.in && { address: { text: 'A square' }, authority: step.in.id } }),
      'RecordSightingInput',
    ),
  'safe and well': (step: StepOf<'safe and well'>, child: CastChild, cast: Cast) =>
    send(cast, child, step, 'recordSafeAndWell', { safeAndWell: checkInput(step.check) }, 'RecordSafeAndWellInput'),
};
