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
    const isMeant = ({ kind, topic, state }: NonNullable<ReadEpisode['duties']>[number]): boolean =>
      kind === step.duty &&
      (step.topic === undefined || topic === step.topic) &&
      !['MET', 'CANCELLED', 'SUPERSEDED'].includes(state);
    const seen = await eventually(
      () => episodeOf(cast, child),
      (episode) => (episode.duties ?? []).some(isMeant),
    );
    const [duty] = (seen.duties ?? []).filter(isMeant);
    if (!duty) throw new Error(`No such duty is owed: ${step.duty} ${step.topic ?? ''}.`);
    const input = {
      dutyId: duty.id,
      at: (step.when ?? step.at).toISOString(),
      note: step.because ?? null,
      attendees: step.attended.map((one) => one.replaceAll(' ', '_')),
    };
    await cast.hub.ask(workerFor(child, step), mutation('recordDutyMet', 'RecordDutyMetInput'), { input });
  },
  'interview waived': async (step: StepOf<'interview waived'>, child: CastChild, cast: Cast) => {
    const agreedBy = step.agreed.map(({ role, name }) => ({ role: role.replaceAll(' ', '_'), name }));
    const input = { episodeId: (await episodeOf(cast, child)).id, reason: step.reason, agreedBy };
    await cast.hub.ask(workerFor(child, step), mutation('waiveInterview', 'WaiveInterviewInput'), { input });
  },
  'interview arranged': async (step: StepOf<'interview arranged'>, child: CastChild, cast: Cast) => {
    const input = { episodeId: (await episodeOf(cast, child)).id, offeredTo: step.with.id };
    await cast.hub.ask(workerFor(child, step), mutation('arrangeInterview', 'ArrangeInterviewInput'), { input });
  },
};
