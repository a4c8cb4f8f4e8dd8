export { createCaseRecords } from './app';
export { caseRecordsEntities, caseRecordsMigrations } from './schema';
