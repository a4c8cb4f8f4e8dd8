import { everyEntrance } from './entrances/every-entrance';
import { forbiddenByStatements } from './entrances/forbidden-by-statements';
import { portsUnderAttack } from './entrances/ports-under-attack';
import { openSeededHub } from './entrances/seeded-hub';
import { whoHasLooked } from './entrances/who-has-looked';
import { oneHubFor } from './hub/one-hub-for';

describe('a hub of children, authorities and former authorities', () => {
  oneHubFor(openSeededHub, [
    ['tells the responsible authority who has seen a field of its child:', whoHasLooked],
    ['shows at every entrance, for every standing to a child and every role,', everyEntrance],
    ['answers with the same bytes, after the same statements, what it hides and what is not there:', forbiddenByStatements],
    ['is as shut at the port of each service:', portsUnderAttack],
  ]);
});
