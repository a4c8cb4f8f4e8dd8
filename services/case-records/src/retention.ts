import { defineRetention } from '@homeward/service-kit';

const SOURCE = 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50: until the child would be 75';

/** From birth; where that is not known, from the first that was recorded. */
const BORN = `coalesce(c.date_of_birth, c.recorded_at) < $1`;

export const caseRecordsRetention = [
  defineRetention({
    table: 'case_records.child',
    holds: 'children, and what is recorded of them',
    period: 'RETENTION_RECORDS_DAYS',
    source: SOURCE,
    over: `from case_records.child c where ${BORN}`,
  }),
  defineRetention({
    table: 'case_records.episode',
    holds: 'absences, their files, decisions and duties',
    period: 'RETENTION_RECORDS_DAYS',
    source: SOURCE,
    over: `from case_records.episode e join case_records.child c on c.id = e.child_id where ${BORN}`,
  }),
  defineRetention({
    table: 'case_records.hazard',
    holds: 'people missing elsewhere of whom an authority was alerted, once that is over',
    period: 'RETENTION_RECORDS_DAYS',
    source: 'No protocol says how long; kept as the records are until the authority sets a period of its own',
    over: `from case_records.hazard h where h.closed_at < $1`,
  }),
];
