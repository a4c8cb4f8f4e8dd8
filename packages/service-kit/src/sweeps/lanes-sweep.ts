import type { Consumer } from '@homeward/contracts';
import type { Clock } from '../clocks/clock';
import type { LaneWorker } from '../events/lane-worker';
import { defineSweep, type SweepDeclaration } from './sweep-declaration';

/**
 * Finds the lanes in which something is due and works them here and now, without the queue: whatever became of a wake-up, and of the
 * queue itself, an event waits no longer than this interval. A lane that is being worked already is left alone.
 */
export function lanesSweep(consumer: Consumer, lanes: LaneWorker, system: Clock, everyMs: number): SweepDeclaration {
  return defineSweep({
    name: 'lanes',
    everyMs,
    run: async ({ dataSource }) => {
      const open: { lane: number }[] = await dataSource.query(
        'select lane from hub.open_lanes($1, $2) order by urgent desc, lane',
        [consumer, system.now()],
      );
      let worked = 0;
      for (const { lane } of open) worked += await lanes.work(lane);
      return worked;
    },
  });
}
