export { createCaseRecords } from './app';
export { caseRecordsEntities, caseRecordsMigrations } from './schema';
export { caseRecordsRetention } from './retention';
export { caseRecordsEncrypted } from './store/encrypted-columns';
