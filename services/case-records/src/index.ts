export { createCaseRecords } from './app';
export { caseRecordsEntities, caseRecordsMigrations } from './schema';
export { caseRecordsRetention } from './retention';
