/** From which the bench's hubs derive the passwords of their logins. */
export const BENCH_SECRET = 'a-secret-for-the-bench-alone';
