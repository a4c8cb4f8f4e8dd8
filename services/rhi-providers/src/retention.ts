import { defineRetention } from '@homeward/service-kit';

export const rhiProvidersRetention = [
  defineRetention({
    table: 'rhi_providers.interview',
    holds: 'return home interviews',
    period: 'RETENTION_RECORDS_DAYS',
    source: 'as the record of the child it is about; counted from its recording',
    over: 'from rhi_providers.interview i where i.recorded_at < $1',
  }),
];
