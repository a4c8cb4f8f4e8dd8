import { bombs } from './attacks/bombs';
import { injection } from './attacks/injection';
import { requests } from './attacks/requests';
import { smuggling } from './attacks/smuggling';
import { tampering } from './attacks/tampering';
import { tokenConfusion } from './attacks/tokens';
import { openPlayedHub, type PlayedHub } from './hub/open-played-hub';
import { forbiddenIsAbsent } from './live/forbidden-is-absent';
import { whatAPersonaReads } from './live/what-a-persona-reads';
import { printTried } from './matrix/tried';

/** One hub for all of it, as it takes longest to start. What changes the hub comes last. */
const PARTS: readonly [string, (hub: () => PlayedHub) => void][] = [
  ['shows to each persona', whatAPersonaReads],
  ['does not tell what it hides from what is not there:', forbiddenIsAbsent],
  ['takes nobody for another:', tokenConfusion],
  ['takes nothing about its caller from a request:', smuggling],
  ['answers no request but those of its graph:', requests],
  ['is not worn down by', bombs],
  ['finds nothing by what it did not give:', tampering],
  ['is told nothing by a text:', injection],
];

describe('a hub in which a weekend has been', () => {
  let opened: PlayedHub | undefined;
  beforeAll(async () => {
    opened = await openPlayedHub();
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
