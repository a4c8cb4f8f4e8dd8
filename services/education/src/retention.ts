import { defineRetention } from '@homeward/service-kit';

export const educationRetention = [
  defineRetention({
    table: 'education.cme_case',
    holds: 'cases of children missing education',
    period: 'RETENTION_RECORDS_DAYS',
    source: 'as the record of the child it is about; counted from its opening',
    over: 'from education.cme_case c where c.opened_at < $1',
  }),
];
