import type { Client } from 'pg';

/** Rows held at once, of each cursor. */
const FETCH = 5_000;

/** The rows of a select one by one, as arrays, at most 5,000 of them in memory. The client must be in a transaction; `name` is the cursor's. */
export async function* cursorRows<Row extends readonly unknown[]>(
  client: Client,
  name: string,
  select: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${select}`, [...values]);
  for (;;) {
    const { rows } = await client.query({ text: `fetch forward ${FETCH} from ${name}`, rowMode: 'array' as const });
    yield* rows as unknown as Row[];
    if (rows.length < FETCH) break;
  }
  await client.query(`close ${name}`);
}
