import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { createCaseRecords } from './app';
import { caseRecordsEntities, caseRecordsMigrations } from './schema';

void runService({
  name: 'case-records',
  create: createCaseRecords,
  migrations: caseRecordsMigrations,
  entities: caseRecordsEntities,
});
