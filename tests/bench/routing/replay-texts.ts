import { randomUUID } from 'node:crypto';
import { newId } from '@homeward/service-kit';
import { REFERENCE, referenceOf } from './reports';
import type { Sample } from './sample-steps';
import { STEPS } from './steps';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const BETWEEN = '\u0001';

/** The parameters of each step's statement, in the order of the steps. */
export type Replay = string[][];

/** Makes of a sample as many notifications as are wanted: the same rows, each time with other ids and another police reference. */
export function replayOf(sample: Sample): (reference: number) => Replay {
  const perStep = sample.map(({ consumed, rows, changed }, place) => {
    const { consumes, changes } = STEPS[place]!;
    return [
      ...(consumes ? [`{${consumed.join(',')}}`] : []),
      ...rows.map((list) => JSON.stringify(list)),
      ...(changes ? [JSON.stringify(changed)] : []),
    ];
  });
  const text = perStep.flat().join(BETWEEN);
  const between = text.split(UUID);
  const old = text.match(UUID) ?? [];
  const known = [...new Set(old)];
  const placeOf = new Map(known.map((id, place) => [id, place]));
  const places = old.map((id) => placeOf.get(id) as number);
  return (reference) => {
    const fresh = known.map((id) => (id[14] === '7' ? newId() : randomUUID()));
    const parts = between.map((part, place) => part + (place < places.length ? fresh[places[place]!]! : ''));
    const flat = parts.join('').replace(REFERENCE, referenceOf(reference)).split(BETWEEN);
    return perStep.map((params) => flat.splice(0, params.length));
  };
}
