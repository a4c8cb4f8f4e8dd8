/** Does `work` for 0 to `count` - 1, so many at a time; `worker` tells those apart that are done at the same time. */
export async function atOnce(width: number, count: number, work: (n: number, worker: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async (_, worker) => {
      while (next < count) {
        const n = next;
        next += 1;
        await work(n, worker);
      }
    }),
  );
}
