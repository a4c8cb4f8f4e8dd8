import type { SeenHazard, StepOf } from '@homeward/cli';
import { type Cast, type CastChild, workerOf } from './cast';

type Party = StepOf<'national alert'>['to'];

const mutation = (name: string, input: string): string =>
  `mutation Scenario($input: ${input}!) { ${name}(input: $input) { id } }`;
const LIST = `query ScenarioHazards($closed: Boolean!) { hazards(first: 100, filter: { closed: $closed }) {
  edges { node { id hazard startsAt reviewAt closedAt reference } } } }`;

interface Node {
  id: string;
  hazard: string;
  startsAt: string;
  reviewAt: string;
  closedAt: string | null;
  reference: string | null;
}

const referenceOf = (cast: Cast, child: CastChild): string => `${cast.mark}-${child.givenName}`;

async function hazardsOf(cast: Cast, child: CastChild, party: Party): Promise<Node[]> {
  const lists = await Promise.all(
    [false, true].map((closed) => cast.hub.ask<{ hazards: { edges: { node: Node }[] } }>(workerOf(party), LIST, { closed })),
  );
  return lists
    .flatMap(({ hazards }) => hazards.edges.map(({ node }) => node))
    .filter(({ reference }) => reference === referenceOf(cast, child));
}

/** What an authority keeps on record of this person without an absence. */
export const readHazards = async (cast: Cast, child: CastChild, party: Party): Promise<SeenHazard[]> =>
  (await hazardsOf(cast, child, party)).map(({ hazard, startsAt, reviewAt, closedAt }) => ({
    authorityId: party.id,
    hazard,
    startsAt: new Date(startsAt),
    reviewAt: new Date(reviewAt),
    closed: closedAt !== null,
  }));

export const hazardSteps = {
  'national alert': async (step: StepOf<'national alert'>, child: CastChild, cast: Cast) => {
    const { givenName, familyName } = child;
    const input = {
      reference: referenceOf(cast, child),
      reportedBy: 'Missing Persons Bureau',
      receivedAt: (step.received ?? step.at).toISOString(),
      givenName,
      familyName,
      dateOfBirth: child.told.dob,
    };
    await cast.hub.ask(step.by?.name ?? workerOf(step.to), mutation('recordNationalAlert', 'RecordNationalAlertInput'), {
      input,
    });
  },
  'hazard closed': async (step: StepOf<'hazard closed'>, child: CastChild, cast: Cast) => {
    const [hazard] = await hazardsOf(cast, child, step.to);
    if (!hazard) throw new Error(`${step.to.name} keeps no hazard of ${child.givenName}.`);
    const input = { hazardId: hazard.id, because: step.because };
    await cast.hub.ask(step.by?.name ?? workerOf(step.to), mutation('closeHazard', 'CloseHazardInput'), { input });
  },
};
