import { parseArgs } from 'node:util';
import type { Figure } from '../figure';
import { startBenchServer } from '../shared/bench-server';
import { startLocalIssuer } from './local-issuer';
import { measureHub, type HubMeasurement } from './measure-hub';
import type { Ratios } from './measure-rates';
import { measureWalls } from './measure-walls';
import { CORE, keepOn } from './processor-cores';
import { seedEpisodes } from './seed/seed-episodes';

/** Reads all of its authority's, as somebody who covers for every worker does; with the fields of an allocated worker. */
const TEAM_MANAGER = {
  sub: 'worker-0',
  name: 'Worker 0',
  organisation: 'authority.rochdale',
  roles: ['team-manager'],
};

interface Options {
  sizes: number[];
  seconds: number;
  rounds: number;
  connections: number;
  profileDir: string | undefined;
  wallsAlone: boolean;
}

/** `--episodes 2000 --seconds 3 --rounds 1` for a quick run; `--profile DIR` leaves the in-process gateway's processor profile there; `--walls`: what the walls cost alone. */
function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      episodes: { type: 'string', default: '10000,100000' },
      seconds: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '16' },
      profile: { type: 'string' },
      walls: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.episodes.split(',').map(Number),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    connections: Number(values.connections),
    profileDir: values.profile,
    wallsAlone: values.walls,
  };
}

/** The unified graph against @apollo/gateway in front of the same subgraphs, alternating in one run, and what a list costs the database. */
export async function graph(print: (line: string) => void, args: readonly string[] = []): Promise<Figure[]> {
  const { sizes, ...options } = readOptions(args);
  const server = await startBenchServer();
  const issuer = await startLocalIssuer();
  try {
    const pinned = keepOn(CORE.others, server.pid) && keepOn(CORE.others, process.pid);
    print(
      pinned
        ? 'one core for the hub under test, gateway and subgraphs together; another for PostgreSQL and the client'
        : 'all processes share all cores: this machine cannot give the hub under test one of its own',
    );
    const token = await issuer.token(TEAM_MANAGER);
    const measured: HubMeasurement[] = [];
    for (const episodes of sizes) {
      const database = `hub_${episodes}`;
      await server.create(database, (owner) => seedEpisodes(owner, episodes));
      print(`${episodes} episodes, ${options.connections} connections, ${options.rounds} rounds of ${options.seconds} seconds`);
      if (!options.wallsAlone)
        measured.push(await measureHub({ databaseUrl: server.url(database), issuerUrl: issuer.url, token, print, ...options }));
    }
    const walls = { server, database: `hub_${sizes[0]}`, issuerUrl: issuer.url, token, print, ...options };
    return [
      ...(options.wallsAlone ? [] : figuresOf(measured)),
      { name: 'access.cost', value: await measureWalls(walls), toReach: 0.25 },
    ];
  } finally {
    issuer.stop();
    await server.stop();
  }
}

/**
 * The worst of all operations and sizes. `graph.ratio` is what one core carries, as processor time tells it: over HTTP one of the gateway,
 * the subgraphs having others, in-process one of the whole hub. `graph.together` are the answers that were counted, the whole hub having
 * one core and PostgreSQL another with the client, so that both can be slow for what no gateway can change.
 */
function figuresOf(measured: readonly HubMeasurement[]): Figure[] {
  const worst = (of: keyof Ratios): number => Math.min(...measured.flatMap(({ ratios }) => ratios.map((ratio) => ratio[of])));
  const growth = measured.map(({ lists }) => lists.get(50)!.statements / lists.get(5)!.statements);
  return [
    { name: 'graph.ratio.http', value: worst('http'), toReach: 1.3 },
    { name: 'graph.ratio.inprocess', value: worst('inprocess'), toReach: 2 },
    { name: 'graph.together.http', value: worst('httpTogether'), toReach: 1.3 },
    { name: 'graph.together.inprocess', value: worst('inprocessTogether'), toReach: 2 },
    { name: 'graph.statements', value: Math.max(...growth), toReach: '1: as many for a list of 50 as for one of 5' },
  ];
}
