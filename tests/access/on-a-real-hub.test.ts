import { bombs } from './attacks/bombs';
import { injection } from './attacks/injection';
import { requests } from './attacks/requests';
import { smuggling } from './attacks/smuggling';
import { tampering } from './attacks/tampering';
import { tokenConfusion } from './attacks/tokens';
import { oneHubFor } from './hub/one-hub-for';
import { openPlayedHub } from './hub/open-played-hub';
import { forbiddenIsAbsent } from './live/forbidden-is-absent';
import { whatAPersonaReads } from './live/what-a-persona-reads';

describe('a hub in which a weekend has been', () => {
  oneHubFor(openPlayedHub, [
    ['shows to each persona', whatAPersonaReads],
    ['does not tell what it hides from what is not there:', forbiddenIsAbsent],
    ['takes nobody for another:', tokenConfusion],
    ['takes nothing about its caller from a request:', smuggling],
    ['answers no request but those of its graph:', requests],
    ['is not worn down by', bombs],
    ['finds nothing by what it did not give:', tampering],
    ['is told nothing by a text:', injection],
  ]);
});
