import { Refusal } from '@homeward/embedded';

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A time given to an option of a command. @throws Refusal for one that leaves open which moment is meant */
export function timeWithZone(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (WITH_ZONE.test(text) && !Number.isNaN(time.getTime())) return time;
  throw new Refusal(`${option} ${text} is not a time: give one with its zone, as 2026-03-14T02:10:00Z.`);
}
