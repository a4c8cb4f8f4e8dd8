import type { StepOf } from '@homeward/cli';
import { allocate, type Cast, type CastChild, place, record, workerOf } from './cast';
import { factsInput } from './facts-input';
import { eventually } from './eventually';
import { readEpisode, type ReadEpisode } from './read-episode';

const workerFor = (child: CastChild, step: { by?: { name: string } | undefined }): string => {
  if (step.by) return step.by.name;
  if (child.told.of) return workerOf(child.told.of);
  throw new Error('No authority has recorded this child: say by whom this is done.');
};

const mutation = (name: string, input: string, select = '{ id }'): string =>
  `mutation Scenario($input: ${input}!) { ${name}(input: $input) ${select} }`;

async function episodeOf(cast: Cast, child: CastChild): Promise<ReadEpisode> {
  const { episode } = await readEpisode(cast, child);
  if (!episode) throw new Error(`There is no absence of ${child.givenName} yet.`);
  return episode;
}

const agreements = (agreed: readonly { role: string; name: string }[]): { role: string; name: string }[] =>
  agreed.map(({ role, name }) => ({ role: role.replaceAll(' ', '_'), name }));

/** The first that is owed of that kind, and topic where one is named. */
async function dutyMeant(
  { duty, topic }: Pick<StepOf<'duty met'>, 'duty' | 'topic'>,
  child: CastChild,
  cast: Cast,
): Promise<string> {
  const find = ({ duties }: ReadEpisode): string | undefined =>
    (duties ?? []).find(
      (one) =>
        one.kind === duty &&
        (topic === undefined || one.topic === topic) &&
        !['MET', 'CANCELLED', 'SUPERSEDED'].includes(one.state),
    )?.id;
  const id = find(
    await eventually(
      () => episodeOf(cast, child),
      (episode) => find(episode) !== undefined,
    ),
  );
  if (id === undefined) throw new Error(`No such duty is owed: ${duty} ${topic ?? ''}.`);
  return id;
}

export const authoritySteps = {
  recorded: async (step: StepOf<'recorded'>, child: CastChild, cast: Cast) => {
    await record(cast, child, workerFor(child, step), step);
  },
  placed: (step: StepOf<'placed'>, child: CastChild, cast: Cast) => place(cast, child, step, step.since ?? step.at),
  allocated: (step: StepOf<'allocated'>, child: CastChild, cast: Cast) => allocate(cast, child, step.role, step.to, step.at),
  'facts recorded': async (step: StepOf<'facts recorded'>, child: CastChild, cast: Cast) => {
    const input = { episodeId: (await episodeOf(cast, child)).id, ...factsInput(step) };
    await cast.hub.ask(workerFor(child, step), mutation('recordEpisodeFacts', 'RecordEpisodeFactsInput'), { input });
  },
  'duty met': async (step: StepOf<'duty met'>, child: CastChild, cast: Cast) => {
    const input = {
      dutyId: await dutyMeant(step, child, cast),
      at: (step.when ?? step.at).toISOString(),
      note: step.because ?? null,
      attendees: step.attended.map((one) => one.replaceAll(' ', '_')),
    };
    await cast.hub.ask(workerFor(child, step), mutation('recordDutyMet', 'RecordDutyMetInput'), { input });
  },
  'duty planned': async (step: StepOf<'duty planned'>, child: CastChild, cast: Cast) => {
    const input = { dutyId: await dutyMeant(step, child, cast), plannedFor: step.for.toISOString() };
    await cast.hub.ask(workerFor(child, step), mutation('planDuty', 'PlanDutyInput'), { input });
  },
  'duty deferred': async (step: StepOf<'duty deferred'>, child: CastChild, cast: Cast) => {
    const input = {
      dutyId: await dutyMeant(step, child, cast),
      until: step.until.toISOString(),
      because: step.because,
      agreedBy: agreements(step.agreed),
      otherWork: step['other work'] ?? null,
    };
    await cast.hub.ask(workerFor(child, step), mutation('deferDuty', 'DeferDutyInput'), { input });
  },
  authorised: async (step: StepOf<'authorised'>, child: CastChild, cast: Cast) => {
    const input = {
      episodeId: (await episodeOf(cast, child)).id,
      kind: step.for,
      agreedBy: step.agreed.map((one) => ({ role: one.role.replaceAll(' ', '_'), name: one.name, inWriting: one['in writing'] })),
      acceptingAgency: step['accepting agency'] ?? null,
      parentsConsent: step['parents agree'] ?? null,
      note: step.because,
    };
    await cast.hub.ask(workerFor(child, step), mutation('recordAuthorisation', 'RecordAuthorisationInput'), { input });
  },
  'interview waived': async (step: StepOf<'interview waived'>, child: CastChild, cast: Cast) => {
    const input = { episodeId: (await episodeOf(cast, child)).id, reason: step.reason, agreedBy: agreements(step.agreed) };
    await cast.hub.ask(workerFor(child, step), mutation('waiveInterview', 'WaiveInterviewInput'), { input });
  },
  'interview arranged': async (step: StepOf<'interview arranged'>, child: CastChild, cast: Cast) => {
    const input = { episodeId: (await episodeOf(cast, child)).id, offeredTo: step.with.id };
    await cast.hub.ask(workerFor(child, step), mutation('arrangeInterview', 'ArrangeInterviewInput'), { input });
  },
};
