import { everyEntrance } from './entrances/every-entrance';
import { forbiddenByStatements } from './entrances/forbidden-by-statements';
import { openSeededHub, type SeededHub } from './entrances/seeded-hub';
import { portsUnderAttack } from './entrances/ports-under-attack';
import { whoHasLooked } from './entrances/who-has-looked';
import { printTried } from './matrix/tried';

/** One hub whose services have ports of their own, for all of it. */
const PARTS: readonly [string, (hub: () => SeededHub) => void][] = [
  ['tells the responsible authority who has seen a field of its child:', whoHasLooked],
  ['shows at every entrance, for every standing to a child and every role,', everyEntrance],
  ['answers with the same bytes, after the same statements, what it hides and what is not there:', forbiddenByStatements],
  ['is as shut at the port of each service:', portsUnderAttack],
];

describe('a hub of children, authorities and former authorities', () => {
  let opened: SeededHub | undefined;
  beforeAll(async () => {
    opened = await openSeededHub();
  });
  afterAll(async () => {
    printTried();
    await opened?.close();
  });

  for (const [title, part] of PARTS) {
    describe(title, () => {
      part(() => opened!);
    });
  }
});
