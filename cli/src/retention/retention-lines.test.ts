import { RETENTION_RULES } from './rules';
import { retentionLines } from './run-retention';

const RECORDS =
  /^(hub\.audit_entry|case_records\.|rhi_providers\.|police_notifications\.|education\.|notification_routing\.delivery)/;

describe('what retention says', () => {
  it('is a line for each kind of row: how many are over which period, and what becomes of them', () => {
    const [sealed, events] = RETENTION_RULES;
    expect(
      retentionLines([
        { rule: sealed!, days: 30, over: 1_200, removed: 0 },
        { rule: events!, days: 2_557, over: 3, removed: 0 },
      ]),
    ).toEqual([
      'hub.event  1,200 over 30 days  sealed parts that a consumer gave up on (removed by --apply)',
      'hub.event      3 over 2,557 days  events: ids, enums and times (kept here)',
    ]);
  });

  it('names every service, and no rule removes a record or the audit', () => {
    expect(new Set(RETENTION_RULES.map(({ table }) => table.split('.')[0])).size).toBe(6);
    expect(RETENTION_RULES.filter(({ table, remove }) => RECORDS.test(table) && remove !== undefined)).toEqual([]);
    expect(RETENTION_RULES.filter(({ remove }) => remove !== undefined).map(({ table }) => table)).toEqual([
      'hub.event',
      'notification_routing.mail',
    ]);
  });
});
