/** Migrations go forward only. */
export async function refuseDown(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
