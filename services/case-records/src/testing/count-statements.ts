import type { CaseHub } from './case-hub';

type Query = (...args: unknown[]) => unknown;

/** How many statements of this service's stores are sent to the database meanwhile. */
export async function countStatements({ platform }: CaseHub, work: () => Promise<unknown>): Promise<number> {
  const runner = platform.jobsDatabase.dataSource.createQueryRunner();
  const prototype = Object.getPrototypeOf(await runner.connect()) as { query: Query };
  await runner.release();
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    if ((args[0] as { name?: string }).name?.startsWith('case_records.')) count += 1;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}
