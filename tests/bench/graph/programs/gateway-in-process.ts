import type { HubOrder } from './open-services';
import { runProgram } from './run-program';
import { startInProcess } from './start-in-process';

runProgram<HubOrder, { url: string }>(startInProcess);
