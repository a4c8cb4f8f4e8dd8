import type { Pool } from 'pg';

const DAY = 24 * 3_600_000;

/** 02:10 on the Saturday after next: no hour and no day on which a test runs changes who is told. A simulated clock goes forward alone. */
export const NIGHT = ((): Date => {
  const at = new Date(Date.now() + 7 * DAY);
  at.setUTCHours(2, 10, 0, 0);
  while (at.getUTCDay() !== 6) at.setTime(at.getTime() + DAY);
  return at;
})();

export const LONG_AGO = new Date(NIGHT.getTime() - 200 * DAY).toISOString();

/** From now on it is that night in the business of every process of the hub that this is the database of, and time goes on from there. */
export const setClock = (owner: Pool): Promise<unknown> =>
  owner.query('update hub.business_clock set offset_ms = $1', [NIGHT.getTime() - Date.now()]);
