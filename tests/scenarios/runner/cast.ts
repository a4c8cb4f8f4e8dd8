import {
  beginningOf,
  personaOf,
  type Party,
  type RunningHub,
  type ScenarioCase,
  settledSince,
  type WorldChild,
} from '@homeward/cli';

/** One child of one case, as the hub knows it. */
export interface CastChild {
  told: WorldChild;
  givenName: string;
  familyName: string;
  /** Null: no authority has recorded it. */
  id: string | null;
  authorityChildId: string;
  /** Where it lives now. */
  livesIn: Party | null;
  /** The absence that is being reported. */
  reference: { text: string; force: string; isOver: boolean } | null;
  absences: number;
  referencesByStart: Map<number, string>;
}

/** One case on its hub: its children have names of their own, so that no case meets another. */
export interface Cast {
  hub: RunningHub;
  case: ScenarioCase;
  mark: string;
  beginning: Date;
  children: Map<string, CastChild>;
}

/** Without what was not said. */
export const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** `aab`: letters alone, as names are compared by their letters. */
const lettersOf = (index: number): string =>
  [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26))).join('');

export function castOf(hub: RunningHub, scenario: ScenarioCase, index: number): Cast {
  const mark = lettersOf(index);
  const children = scenario.children.map((told): [string, CastChild] => [
    told.child,
    {
      told,
      givenName: told.child,
      familyName: `Fernwood${mark}`,
      id: null,
      authorityChildId: `${mark.toUpperCase()}-${told.child}`,
      livesIn: told.placed?.in ?? told.of,
      reference: null,
      absences: 0,
      referencesByStart: new Map(),
    },
  ]);
  return { hub, case: scenario, mark, beginning: beginningOf(scenario), children: new Map(children) };
}

export const childOf = (cast: Cast, name: string): CastChild => cast.children.get(name) as CastChild;

/** Who may do most for an authority; every authority that a scenario can name has somebody. */
export function workerOf(party: Party): string {
  const persona = personaOf(party.id);
  if (!persona) throw new Error(`${party.name} has no persona.`);
  return persona.name;
}

const mutation = (name: string, input: string): string =>
  `mutation Scenario($input: ${input}!) { ${name}(input: $input) { id } }`;

/** Records the world of a case, as its authorities would have. */
export async function setScene(cast: Cast): Promise<void> {
  for (const child of cast.children.values()) {
    const { told } = child;
    if (!told.of) continue;
    const as = workerOf(told.of);
    child.id = await record(cast, child, as, told);
    if (told.placed) await place(cast, child, told.placed, told.placed.since ?? settledSince(cast.beginning));
    for (const [role, personName] of Object.entries(told.workers)) {
      await allocate(cast, child, role.toUpperCase().replaceAll(' ', '_'), personName as string, settledSince(cast.beginning));
    }
  }
  for (const { child, who, because } of cast.case.restrictions) await restrict(cast, childOf(cast, child), who, because);
  for (const { provider, by, until, ...ages } of cast.case.commissions) {
    const startsAt = settledSince(cast.beginning).toISOString();
    const endsAt = (until ?? new Date('2030-01-01')).toISOString();
    const input = present({ provider: provider.id, startsAt, endsAt, agesFrom: ages['ages from'], agesTo: ages['ages to'] });
    await cast.hub.ask(workerOf(by), mutation('recordCommission', 'RecordCommissionInput'), { input });
  }
}

/** @returns the hub's id of the child */
export async function record(
  cast: Cast,
  child: CastChild,
  as: string,
  standing: Pick<WorldChild, keyof Standing>,
): Promise<string> {
  const input = {
    authorityChildId: child.authorityChildId,
    givenName: child.givenName,
    familyName: child.familyName,
    dateOfBirth: child.told.dob,
    ...standingInput(standing),
  };
  const answer = await cast.hub.ask<{ recordChild: { id: string } }>(as, mutation('recordChild', 'RecordChildInput'), { input });
  return answer.recordChild.id;
}

type Standing = Pick<
  WorldChild,
  'status' | 'legal' | 'missing plan' | 'disability or special needs' | 'known trafficked' | 'out of the UK' | 'never absent'
>;

const standingInput = (standing: Standing): Record<string, unknown> =>
  present({
    status: standing.status,
    legalStatus: standing.legal,
    hasMissingPlan: standing['missing plan'],
    sendOrDisability: standing['disability or special needs'],
    knownTrafficked: standing['known trafficked'],
    outOfUk: standing['out of the UK'],
    neverAbsent: standing['never absent'],
  });

type Placed = NonNullable<WorldChild['placed']>;

export async function place(cast: Cast, child: CastChild, placed: Placed, startedAt: Date): Promise<void> {
  const toldAt = placed['host told'];
  const notifiedHostAt = toldAt === true ? startedAt : toldAt === false ? undefined : toldAt;
  const input = present({
    authorityChildId: child.authorityChildId,
    reference: `P-${child.authorityChildId}-${startedAt.getTime()}`,
    kind: placed.kind,
    hostAuthority: placed.in.id,
    address: '3 Cable Yard',
    establishment: placed.home && `${placed.home} ${cast.mark}`,
    distanceMiles: placed.miles,
    contractRequiresProtocol: placed['contract asks for the protocol'],
    outsideEngland: placed['outside England'],
    startedAt: startedAt.toISOString(),
    notifiedHostAt: notifiedHostAt?.toISOString(),
  });
  await cast.hub.ask(workerOf(child.told.of as Party), mutation('recordPlacement', 'RecordPlacementInput'), { input });
  child.livesIn = placed.in;
}

/** Somebody of its authority; the allocated worker has the account of its social worker, where there is one to try the hub as. */
export async function allocate(cast: Cast, child: CastChild, role: string, personName: string, startedAt: Date): Promise<void> {
  const authority = child.told.of as Party;
  const input = present({
    authorityChildId: child.authorityChildId,
    role,
    personName,
    personSubject: role === 'ALLOCATED_WORKER' ? personaOf(authority.id, 'social worker')?.name : undefined,
    phone: '01700 900000',
    startedAt: startedAt.toISOString(),
  });
  await cast.hub.ask(workerOf(authority), mutation('recordAllocation', 'RecordAllocationInput'), { input });
}

async function restrict(
  cast: Cast,
  child: CastChild,
  who: { id: string; role?: string | undefined },
  reason: string,
): Promise<void> {
  const input = { childId: child.id, organisation: who.id, ...(who.role ? { role: who.role } : {}), reason };
  await cast.hub.ask(workerOf(child.told.of as Party), mutation('recordContactRestriction', 'RecordContactRestrictionInput'), {
    input,
  });
}
