import { childReadable, episodeReadable, recordReadable } from './row-security';

describe('the conditions of row-level security', () => {
  it('refuse a column without its table, which would mean the access’s own column and show every row', () => {
    expect(() => childReadable('child_id')).toThrow('needs its table in front');
    expect(() => episodeReadable('e.id', 'child_id', 'e.started_at')).toThrow('child_id');
    expect(() => episodeReadable('e.id', 'e.child_id', 'started_at')).toThrow('started_at');
    expect(() => recordReadable('id', 'n.received_at')).toThrow('id');
  });

  it('take a column with its table', () => {
    expect(recordReadable('n.id', 'n.received_at')).toContain('l.record_id = n.id');
  });
});
