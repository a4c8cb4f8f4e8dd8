/** Events in one transaction at most. */
export const MOST = 50;
/** Fewer save no time worth having, and cost a transaction each. */
const LEAST = 10;
/** What a batch of usual events should take, as an urgent one may have to wait for it. */
const SECONDS = 0.1;

/** How many events a batch holds: as many as were worked in a tenth of a second lately, so that urgent ones never wait long for usual ones. */
export class BatchSize {
  private size = MOST;

  get next(): number {
    return Math.round(this.size);
  }

  /** Too few events say nothing of what each of them takes. */
  learn(events: number, seconds: number): void {
    if (events < LEAST / 2) return;
    const fitting = (events * SECONDS) / seconds;
    this.size = Math.min(MOST, Math.max(LEAST, (this.size + fitting) / 2));
  }
}
