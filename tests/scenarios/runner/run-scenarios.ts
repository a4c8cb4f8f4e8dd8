import { beginningOf, findScenarios, type Scenario, type ScenarioCase } from '@homeward/cli';
import { type Played, playCases } from './play-cases';
import { reportLines } from './report';
import { startHub } from './start-hub';

const HUBS_AT_MOST = 2;
const CASES_WORTH_A_HUB = 12;
const HOUR_MS = 3_600_000;

export interface RunOptions {
  /** A file or a directory. */
  place: string;
  workingDirectory: string;
  print(line: string): void;
  /** How far it has come; overwritten where there is a terminal. */
  progress(line: string): void;
}

/** @returns how many cases were as expected, and how many not */
export async function runScenarios({
  place,
  workingDirectory,
  print,
  progress,
}: RunOptions): Promise<{ passed: number; failed: number }> {
  const scenarios = findScenarios(place, workingDirectory);
  const cases = scenarios.flatMap((scenario) => scenario.cases);
  const shares = shareOut(scenarios);
  progress(
    `${cases.length} cases of ${scenarios.length} scenarios, on ${shares.length === 1 ? 'one hub' : `${shares.length} hubs`}`,
  );
  const played = (await Promise.all(shares.map((share, index) => playShare(share, `hub ${index + 1}`, progress)))).flat();
  const byCase = new Map(played.map((one) => [one.case, one]));
  for (const scenario of scenarios)
    for (const line of reportLines(
      scenario,
      scenario.cases.map((each) => byCase.get(each) as Played),
    ))
      print(line);
  const failed = played.filter(({ mismatches }) => mismatches.length > 0).length;
  return { passed: played.length - failed, failed };
}

/** Whole scenarios, so that the hubs have about as much to do. */
function shareOut(scenarios: readonly Scenario[]): ScenarioCase[][] {
  const count = scenarios.reduce((sum, { cases }) => sum + cases.length, 0);
  const shares: ScenarioCase[][] = Array.from({ length: Math.min(HUBS_AT_MOST, Math.ceil(count / CASES_WORTH_A_HUB)) }, () => []);
  for (const { cases } of scenarios) {
    const [least] = [...shares].sort((one, other) => one.length - other.length);
    least!.push(...cases);
  }
  return shares.filter((share) => share.length > 0);
}

async function playShare(cases: readonly ScenarioCase[], name: string, progress: (line: string) => void): Promise<Played[]> {
  const first = Math.min(...cases.map((each) => beginningOf(each).getTime()));
  progress(`${name} starts`);
  const started = await startHub(new Date(first - HOUR_MS));
  try {
    return await playCases(started.hub, cases, (at, left) =>
      progress(`${name} is at ${at.toISOString().slice(0, 16)}Z, ${left} moments to go`),
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${started.printed()}`, { cause: error });
  } finally {
    await started.stop();
  }
}
