import type { AuditRow, AuditTrail } from './audit-trail';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Only ids of records: what a caller typed may be anything, and organisations are no secret. */
export const recordIds = (ids: Iterable<string>): string[] => [...new Set(ids)].filter((id) => UUID.test(id));

/** The trail of one operation of the graph: written once, at its end, by `Database.record`. */
export const auditOperation = (): AuditTrail => new Trail(true);

/** The trail of a caller outside the graph: every transaction writes its own. */
export const auditTransactions = (): AuditTrail => new Trail(false);

class Trail implements AuditTrail {
  private readonly actions = new Set<string>();
  private readonly refusals = new Map<string, Set<string>>();
  private readonly shown = new Set<string>();
  private readonly wanted = new Set<string>();
  private readonly written = new Set<string>();

  constructor(readonly deferred: boolean) {}

  began(action: string): void {
    this.actions.add(action);
  }

  refused(action: string, ids: readonly string[] = []): void {
    const refusal = this.refusals.get(action) ?? new Set();
    for (const id of ids) refusal.add(id);
    this.refusals.set(action, refusal);
  }

  saw(ids: readonly string[]): void {
    for (const id of ids) this.shown.add(id);
  }

  asked(ids: readonly string[]): void {
    for (const id of ids) this.wanted.add(id);
  }

  changed(action: string): void {
    this.written.add(action);
  }

  take(): AuditRow[] {
    const open = [...this.actions].filter((action) => !this.refusals.has(action));
    const action = open.join(' ') || 'graph:read';
    const rows: AuditRow[] = [...this.refusals].map(([name, ids]) => ({
      action: name,
      outcome: 'REFUSED',
      recordIds: recordIds(ids),
    }));
    const shown = recordIds(this.shown);
    const missed = recordIds(this.wanted).filter((id) => !this.shown.has(id));
    if (shown.length > 0) rows.push({ action, outcome: 'SHOWN', recordIds: shown });
    const nothingSaid = shown.length === 0 && open.some((name) => !this.written.has(name));
    if (missed.length > 0 || nothingSaid) rows.push({ action, outcome: 'NOTHING', recordIds: missed });
    for (const kept of [this.actions, this.refusals, this.shown, this.wanted, this.written]) kept.clear();
    return rows;
  }
}
