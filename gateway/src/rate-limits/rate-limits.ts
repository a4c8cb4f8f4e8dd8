/** What one client, or one address, may do in a minute. */
export interface RateLimits {
  /** Points of cost that a client may use; see `limits/cost.ts` for what a point is. */
  points: number;
  /** Urgent reports that a client may send, counted apart: see `urgent-reports.ts`. */
  reports: number;
  /** Requests and sockets of one address whose token is not taken. */
  failures: number;
}

export const WINDOW_SECONDS = 60;
