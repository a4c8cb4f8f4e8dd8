import type { Consumer, NewEvent } from '@homeward/contracts';
import type { Clocks } from '../clocks/clock';
import { outgoingEvent, type OutgoingEvent } from '../events/outgoing-event';
import type { Sealer } from '../events/sealer';
import type { AccessEnd, AccessGrant, RecordLink } from '../hub/access';
import type { AuditRow } from './audit-trail';
import type { Caller } from './caller';

export interface FinishedEvents {
  consumer: Consumer;
  ids: readonly string[];
}

export interface Wake {
  consumer: Consumer;
  lane: number;
  urgent: boolean;
}

/** What a transaction still has to say: kept until just before the commit, then handed to `hub.settle` in one statement. */
export class Settlement {
  private readonly events: OutgoingEvent[] = [];
  private grants: AccessGrant[] = [];
  private ends: AccessEnd[] = [];
  private links: RecordLink[] = [];
  private finished: FinishedEvents | null = null;

  constructor(
    private readonly clocks: Clocks,
    private readonly sealer: Sealer,
    private readonly now: Date,
  ) {}

  publish(event: NewEvent, correlationId: string): void {
    this.events.push(
      outgoingEvent(event, {
        ordinal: this.events.length,
        recordedAt: this.clocks.system.now(),
        correlationId,
        sealer: this.sealer,
      }),
    );
  }

  grant(rows: readonly AccessGrant[]): void {
    this.grants.push(...rows);
  }

  end(rows: readonly AccessEnd[]): void {
    this.ends.push(...rows);
  }

  link(rows: readonly RecordLink[]): void {
    this.links.push(...rows);
  }

  finish(finished: FinishedEvents): void {
    this.finished = finished;
  }

  /** Each lane once; urgent where any of its events is. */
  wakes(): Wake[] {
    const wakes = new Map<string, Wake>();
    for (const { row, consumers } of this.events) {
      for (const { consumer, lane } of consumers) {
        const key = `${consumer} ${lane}`;
        wakes.set(key, { consumer, lane, urgent: row.urgent || (wakes.get(key)?.urgent ?? false) });
      }
    }
    return [...wakes.values()];
  }

  /**
   * What was said of access so far, to be said at once: of one call of `hub.settle` the ends come first, so that what is given now could not
   * be taken back by what the same transaction does next. Null when there is nothing.
   */
  takeAccess(literal: (value: string) => string): string | null {
    const args = asArguments(this.access(), literal);
    [this.ends, this.grants, this.links] = [[], [], []];
    return args.length === 0 ? null : settling(this.clocks.system.now(), args, literal);
  }

  /** The call of `hub.settle`; null when there is nothing to say. */
  toSql(caller: Caller, audit: readonly AuditRow[], literal: (value: string) => string): string | null {
    const at = this.clocks.system.now();
    const json = {
      ...this.access(),
      ...some('audit', audit, (row) => auditEntry(row, caller, at)),
      ...(this.events.length === 0 ? {} : publication(this.events)),
    };
    const args = asArguments(json, literal);
    if (this.finished !== null) {
      args.push(`consumer => ${literal(this.finished.consumer)}`, `finished => ${literal(`{${this.finished.ids.join(',')}}`)}`);
    }
    if (this.events.some(({ row }) => row.urgent)) args.push('urgent => true');
    return args.length === 0 ? null : settling(at, args, literal);
  }

  private access(): Record<string, unknown> {
    return {
      ...some('ends', this.ends, accessEnd),
      ...some('grants', this.grants, accessGrant),
      ...some('links', this.links, (link) => recordLink(link, this.now)),
    };
  }
}

const asArguments = (json: Record<string, unknown>, literal: (value: string) => string): string[] =>
  Object.entries(json).map(([name, rows]) => `${name} => ${literal(JSON.stringify(rows))}`);

const settling = (at: Date, args: readonly string[], literal: (value: string) => string): string =>
  `select hub.settle(at => ${literal(at.toISOString())}, ${args.join(', ')})`;

function some<T>(name: string, rows: readonly T[], map: (row: T) => unknown): Record<string, unknown> {
  return rows.length === 0 ? {} : { [name]: rows.map(map) };
}

/** The payloads are parsed once, so what else is said of the events stands apart. */
function publication(events: readonly OutgoingEvent[]): Record<string, unknown> {
  return {
    keys: [...new Set(events.map(({ row }) => row.key))].toSorted(),
    events: events.map(({ row }) => row),
    consumptions: events.flatMap(({ row, consumers }) => consumers.map((consumer) => ({ id: row.id, ...consumer }))),
  };
}

const accessGrant = (row: AccessGrant): unknown => ({
  child_id: row.childId,
  episode_id: row.episodeId,
  record_id: row.recordId,
  organisation_id: row.organisationId,
  person_subject: row.personSubject ?? null,
  relation: row.relation,
  from_at: row.fromAt,
  until_at: row.untilAt ?? null,
  because: row.because,
});

const accessEnd = (row: AccessEnd): unknown => ({
  child_id: row.childId,
  episode_id: row.episodeId,
  record_id: row.recordId,
  organisation_id: row.organisationId,
  person_subject: row.personSubject ?? null,
  relation: row.relation,
  at: row.at,
  revoked: row.revoked ?? false,
});

const recordLink = (row: RecordLink, linkedAt: Date): unknown => ({
  record_id: row.recordId,
  record_kind: row.recordKind,
  child_id: row.childId,
  episode_id: row.episodeId,
  linked_at: linkedAt,
});

const auditEntry = (row: AuditRow, caller: Caller, at: Date): unknown => ({
  at,
  actor: caller.viewer.subject,
  actor_name: caller.viewer.name,
  organisation_id: caller.viewer.organisationId,
  purpose: caller.viewer.purpose,
  action: row.action,
  correlation_id: caller.correlationId,
  outcome: row.outcome,
  record_ids: row.recordIds,
});
