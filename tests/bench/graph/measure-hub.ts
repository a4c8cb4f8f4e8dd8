import { openContenders } from './contenders';
import { countStatements, type DatabaseWork } from './count-statements';
import { bodyOf, LIST_OF_EPISODES, WHOLE_PICTURE } from './documents';
import { measureRates, type Operation, type Ratios } from './measure-rates';
import { refuseDifferences } from './refuse-differences';
import { someChildren } from './some-children';

export interface HubMeasurement {
  /** Of each operation. */
  ratios: Ratios[];
  /** By the number of episodes in the list. */
  lists: Map<number, DatabaseWork>;
}

export interface MeasureOrder {
  databaseUrl: string;
  issuerUrl: string;
  token: string;
  connections: number;
  seconds: number;
  rounds: number;
  profileDir: string | undefined;
  print: (line: string) => void;
}

const LISTS = [1, 5, 50];

/** Both operations on one database: the same answers of all contenders, their rates, and what the database does for them. */
export async function measureHub(order: MeasureOrder): Promise<HubMeasurement> {
  const { databaseUrl, issuerUrl, token, print, profileDir, ...rest } = order;
  const children = await someChildren(databaseUrl);
  const operations: Operation[] = [
    { name: 'whole picture of a child', bodies: children.map((child) => bodyOf(WHOLE_PICTURE, { child })) },
    { name: 'list of 50 episodes', bodies: [bodyOf(LIST_OF_EPISODES, { first: 50 })] },
  ];
  const { contenders, stop } = await openContenders({ databaseUrl, issuerUrl }, profileDir);
  try {
    const ratios: Ratios[] = [];
    for (const operation of operations) {
      await refuseDifferences(contenders, token, operation.bodies.slice(0, 5));
      const rates = await measureRates({ operation, contenders, token, ...rest });
      print(`${operation.name}:`);
      for (const line of rates.lines) print(line);
      print(`  of @apollo/gateway: ${describeRatios(rates.ratios)}`);
      ratios.push(rates.ratios);
    }
    const count = (body: string): Promise<DatabaseWork> => countStatements({ databaseUrl, url: contenders[0]!.url, token, body });
    print(`  the whole picture takes ${describe(await count(operations[0]!.bodies[0]!))}`);
    const lists = new Map<number, DatabaseWork>();
    for (const first of LISTS) {
      const work = await count(bodyOf(LIST_OF_EPISODES, { first }));
      lists.set(first, work);
      print(`  a list of ${first} takes ${describe(work)}`);
    }
    return { ratios, lists };
  } finally {
    await stop();
  }
}

const describeRatios = ({ http, inprocess, httpTogether, inprocessTogether }: Ratios): string =>
  `a core of the gateway over HTTP carries ${http.toFixed(2)}, a core of the hub in-process ${inprocess.toFixed(2)}; ` +
  `as counted ${httpTogether.toFixed(2)} and ${inprocessTogether.toFixed(2)}`;

const describe = ({ statements, transactions, buffers, ms }: DatabaseWork): string =>
  `${statements} statements in ${transactions} transactions, ${buffers} buffers, ${ms.toFixed(1)} ms of the database`;
