import type { HubOrder } from './open-services';
import { runProgram } from './run-program';
import { startInProcess } from './start-in-process';
import { takeDownSecondWall } from './without-walls';

/** The same hub whose stores ask nobody who may see a row. For a bench alone: to know what asking costs. */
runProgram<HubOrder, { url: string }>((order) => {
  takeDownSecondWall();
  return startInProcess(order);
});
