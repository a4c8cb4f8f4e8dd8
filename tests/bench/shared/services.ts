import { caseRecordsEntities, caseRecordsMigrations, createCaseRecords } from '@homeward/case-records';
import { createEducation, educationEntities, educationMigrations } from '@homeward/education';
import {
  createNotificationRouting,
  notificationRoutingEntities,
  notificationRoutingMigrations,
} from '@homeward/notification-routing';
import {
  createPoliceNotifications,
  policeNotificationsEntities,
  policeNotificationsMigrations,
} from '@homeward/police-notifications';
import { createRhiProviders, rhiProvidersEntities, rhiProvidersMigrations } from '@homeward/rhi-providers';
import { schemaOf, type SchemaMigrations } from '@homeward/service-kit';

export const BENCH_SECRET = 'a-secret-for-the-bench-alone';

export const SERVICES = [
  { name: 'police-notifications', create: createPoliceNotifications, entities: policeNotificationsEntities },
  { name: 'case-records', create: createCaseRecords, entities: caseRecordsEntities },
  { name: 'notification-routing', create: createNotificationRouting, entities: notificationRoutingEntities },
  { name: 'rhi-providers', create: createRhiProviders, entities: rhiProvidersEntities },
  { name: 'education', create: createEducation, entities: educationEntities },
] as const;

const MIGRATIONS = {
  'police-notifications': policeNotificationsMigrations,
  'case-records': caseRecordsMigrations,
  'notification-routing': notificationRoutingMigrations,
  'rhi-providers': rhiProvidersMigrations,
  education: educationMigrations,
} as const;

export const SCHEMAS: readonly SchemaMigrations[] = SERVICES.map(({ name, entities }) => ({
  schema: schemaOf(name),
  migrations: MIGRATIONS[name],
  entities,
}));
