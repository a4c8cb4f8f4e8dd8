import { personaOf, type StepOf } from '@homeward/cli';
import { type Cast, type CastChild, workerOf } from './cast';
import { eventually } from './eventually';
import { readEpisode } from './read-episode';

type By = { by?: { name: string } | undefined };

interface Turn {
  id: string;
  state: string;
  as: string;
  interviewId: string | null;
  episodeId: string;
}

const mutation = (name: string, input: string): string =>
  `mutation Scenario($input: ${input}!) { ${name}(input: $input) { id } }`;

/** Whose turn it is to interview: waits until somebody was offered it. */
async function turnOf(
  cast: Cast,
  child: CastChild,
  step: By,
  states: readonly string[] = ['OFFERED', 'ACCEPTED_OFFER'],
): Promise<Turn> {
  const { episode } = await eventually(
    () => readEpisode(cast, child),
    ({ episode: seen }) => (seen?.assignments ?? []).some(({ state }) => states.includes(state)),
  );
  const turn = (episode?.assignments ?? []).filter(({ state }) => states.includes(state)).at(-1);
  if (!episode || !turn) throw new Error(`Nobody has been offered an interview of ${child.givenName}.`);
  const as = step.by?.name ?? personaOf(turn.offeredTo.id)?.name;
  if (!as) throw new Error(`${turn.offeredTo.id} has no persona.`);
  return { id: turn.id, state: turn.state, as, interviewId: turn.interview?.id ?? null, episodeId: episode.id };
}

const ACCEPT = 'mutation Scenario($id: ID!) { acceptAssignment(id: $id) { id } }';

const accept = (cast: Cast, { as, id }: Turn): Promise<unknown> => cast.hub.ask(as, ACCEPT, { id });

/** Who does something with an interview has taken it on. */
async function taken(cast: Cast, child: CastChild, step: By): Promise<Turn> {
  const turn = await turnOf(cast, child, step);
  if (turn.state === 'OFFERED') await accept(cast, turn);
  return turn;
}

async function interviewOf(cast: Cast, child: CastChild, step: By): Promise<Turn & { interviewId: string }> {
  const turn = await turnOf(cast, child, step, ['ACCEPTED_OFFER', 'COMPLETED']);
  if (!turn.interviewId) throw new Error('No interview was held yet.');
  return { ...turn, interviewId: turn.interviewId };
}

const filed = (kinds: readonly string[]): object =>
  kinds.length === 0 ? {} : { evidence: kinds.map((kind) => ({ kind, text: 'As it was said and signed.' })) };

export const interviewSteps = {
  accepted: async (step: StepOf<'accepted'>, child: CastChild, cast: Cast) => {
    await accept(cast, await turnOf(cast, child, step, ['OFFERED']));
  },
  unable: async (step: StepOf<'unable'>, child: CastChild, cast: Cast) => {
    const { as, id } = await turnOf(cast, child, step, ['OFFERED']);
    await cast.hub.ask(as, mutation('declareUnable', 'DeclareUnableInput'), {
      input: { assignmentId: id, reason: 'NO_CAPACITY' },
    });
  },
  booked: async (step: StepOf<'booked'>, child: CastChild, cast: Cast) => {
    const { as, id } = await taken(cast, child, step);
    await cast.hub.ask(as, mutation('bookInterview', 'BookInterviewInput'), {
      input: { assignmentId: id, at: step.for.toISOString() },
    });
  },
  attempted: async (step: StepOf<'attempted'>, child: CastChild, cast: Cast) => {
    const { as, id } = await taken(cast, child, step);
    for (let count = 0; count < step.times; count += 1) {
      const input = { assignmentId: id, at: step.at.toISOString(), method: step.how, result: step.result };
      await cast.hub.ask(as, mutation('logContactAttempt', 'LogContactAttemptInput'), { input });
    }
  },
  interviewed: async (step: StepOf<'interviewed'>, child: CastChild, cast: Cast) => {
    const { as, id } = await taken(cast, child, step);
    const also = await Promise.all(step.also.map((began) => readEpisode(cast, child, began)));
    const alsoFor = also.flatMap(({ episode }) => (episode ? [episode.id] : []));
    for (const offer of also.flatMap(({ episode }) => episode?.assignments ?? []).filter(({ state }) => state === 'OFFERED'))
      await cast.hub.ask(as, ACCEPT, { id: offer.id });
    const agreement = {
      agreedBy: ['Isla Fernwood, the child', 'Marcus Penhale, social worker'],
      reason: 'One talk is enough for her.',
    };
    const input = {
      assignmentId: id,
      heldAt: (step.when ?? step.at).toISOString(),
      seenAlone: step.alone,
      ...(alsoFor.length > 0 ? { alsoFor, ...(step.agreed ? { agreement } : {}) } : {}),
    };
    await cast.hub.ask(as, mutation('holdInterview', 'HoldInterviewInput'), { input });
  },
  submitted: async (step: StepOf<'submitted'>, child: CastChild, cast: Cast) => {
    const { as, interviewId } = await interviewOf(cast, child, step);
    const parts = step.parts.map((kind) => ({ kind, text: 'She stayed with a friend.' }));
    await cast.hub.ask(as, mutation('submitInterview', 'SubmitInterviewInput'), {
      input: { interviewId, parts, consentNoticeGiven: true, ...filed(step.evidence) },
    });
  },
  declined: async (step: StepOf<'declined'>, child: CastChild, cast: Cast) => {
    const { as, id } = await taken(cast, child, step);
    const input = { assignmentId: id, outcome: 'DECLINED_BY_CHILD', reason: 'Did not want to.', ...filed(step.evidence) };
    await cast.hub.ask(as, mutation('endWithoutInterview', 'EndWithoutInterviewInput'), { input });
  },
  'not reached': async (step: StepOf<'not reached'>, child: CastChild, cast: Cast) => {
    const { as, id } = await taken(cast, child, step);
    const input = { assignmentId: id, outcome: 'NO_CONTACT', reason: 'Nobody answered.' };
    await cast.hub.ask(as, mutation('endWithoutInterview', 'EndWithoutInterviewInput'), { input });
  },
  concerned: async (step: StepOf<'concerned'>, child: CastChild, cast: Cast) => {
    const { as, id } = await taken(cast, child, step);
    const input = { assignmentId: id, text: 'Somebody waits outside.', immediateDanger: step.danger };
    await cast.hub.ask(as, mutation('raiseConcern', 'RaiseConcernInput'), { input });
  },
  released: async (step: StepOf<'released'>, child: CastChild, cast: Cast) => {
    const { interviewId } = await interviewOf(cast, child, {});
    const as = step.by?.name ?? (child.told.of && workerOf(child.told.of));
    if (!as) throw new Error('Say by whom it is released.');
    const input = { interviewId, to: step.to.id, parts: step.parts, purpose: 'To keep the child safe', ...filed(step.evidence) };
    await cast.hub.ask(as, mutation('releaseInterview', 'ReleaseInterviewInput'), { input });
  },
};
