import { Client } from 'pg';

/** How many statements `work` sends, those of the queue's wake-ups left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  await work();
  const names = query.mock.calls.map(([first]) => (first as { name?: string } | undefined)?.name ?? '');
  query.mockRestore();
  return names.filter((name) => !name.startsWith('queue.')).length;
}
