import {
  checkExpectation,
  endOf,
  type Expectation,
  type Mismatch,
  type PlayedStep,
  type RunningHub,
  type ScenarioCase,
  withHistory,
} from '@homeward/cli';
import { type Cast, castOf, childOf, setScene } from './cast';
import { eventually } from './eventually';
import { readHazards } from './hazards';
import { moveClock, untilIdle } from './hub-clock';
import { pictureOf } from './picture-of';
import { playStep } from './play-step';
import { readEpisode } from './read-episode';

/** What became of one case. */
export interface Played {
  case: ScenarioCase;
  mismatches: Mismatch[];
}

/** One case at one moment: what is done then, in order, and what must then be so. */
interface Moment {
  at: Date;
  cast: Cast;
  scene: boolean;
  steps: PlayedStep[];
  expectations: Expectation[];
}

const AT_ONCE = 8;

/**
 * Plays all cases on one hub as one story in the order of time: its clock only moves forward, and each case has children of its own.
 * @param began called when the clock has come to the next moment
 */
export async function playCases(
  hub: RunningHub,
  cases: readonly ScenarioCase[],
  began: (at: Date, left: number) => void,
): Promise<Played[]> {
  const played = new Map(cases.map((each): [ScenarioCase, Played] => [each, { case: each, mismatches: [] }]));
  const moments = cases.flatMap((each, index) => momentsOf(castOf(hub, each, index)));
  const times = [...new Set(moments.map(({ at }) => at.getTime()))].sort((a, b) => a - b);
  for (const [index, time] of times.entries()) {
    began(new Date(time), times.length - index);
    const now = moments.filter(({ at }) => at.getTime() === time);
    await moveClock(hub, new Date(time));
    await untilIdle(hub);
    await inTurn(now, (moment) => act(moment, played.get(moment.cast.case) as Played));
    await untilIdle(hub);
    await inTurn(now, (moment) => look(moment, played.get(moment.cast.case) as Played));
  }
  return [...played.values()];
}

function momentsOf(cast: Cast): Moment[] {
  const byTime = new Map<number, Moment>();
  const momentAt = (at: Date): Moment => {
    const known = byTime.get(at.getTime()) ?? { at, cast, scene: false, steps: [], expectations: [] };
    byTime.set(at.getTime(), known);
    return known;
  };
  momentAt(cast.beginning).scene = true;
  for (const step of withHistory(cast.case)) momentAt(step.at).steps.push(step);
  for (const expectation of cast.case.expectations) momentAt(expectation.at ?? endOf(cast.case)).expectations.push(expectation);
  return [...byTime.values()];
}

/** A few at once; a hub is asked by many at once in life, too. */
async function inTurn(moments: readonly Moment[], work: (moment: Moment) => Promise<void>): Promise<void> {
  const waiting = [...moments];
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
    }),
  );
}

async function act({ cast, scene, steps }: Moment, played: Played): Promise<void> {
  const failed = (what: string, expected: string, actual: string): void =>
    void played.mismatches.push({ what, expected, actual, rules: [] });
  if (scene) await setScene(cast).catch((error: Error) => failed('the world', 'it is recorded', error.message));
  for (const [index, step] of steps.entries()) {
    if (index > 0) await untilIdle(cast.hub);
    const wrong = await playStep(step, childOf(cast, step.child), cast);
    if (wrong) failed(`${step.verb} ${step.child}`, wrong.expected, wrong.actual);
  }
}

async function look({ cast, expectations }: Moment, played: Played): Promise<void> {
  for (const expectation of expectations) {
    const child = childOf(cast, expectation.child ?? (cast.case.children[0]?.child as string));
    const see = async (): Promise<Mismatch[]> => {
      const { episode, count } = await readEpisode(cast, child, expectation.absence);
      const keepers = [...new Map((expectation.hazards ?? []).map(({ of }) => [of.id, of])).values()];
      const hazards = (await Promise.all(keepers.map((party) => readHazards(cast, child, party)))).flat();
      return checkExpectation(expectation, episode && pictureOf(episode, count), hazards).mismatches;
    };
    const mismatches = await eventually(see, (found) => found.length === 0).catch((error: Error): Mismatch[] => [
      { what: `looking at ${child.givenName}`, expected: 'it can be read', actual: error.message, rules: [] },
    ]);
    played.mismatches.push(...mismatches.map((one) => ({ ...one, what: `${when(expectation)}${one.what}` })));
  }
}

const when = ({ at }: Expectation): string => (at ? `${at.toISOString()} ` : 'at the end: ');
