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
import { type Platform, type SchemaMigrations, schemaOf, type Service, type ServiceName } from '@homeward/service-kit';

/** A service as its package offers it. */
interface ServicePackage {
  name: ServiceName;
  create: (platform: Platform) => Promise<Service>;
  migrations: SchemaMigrations['migrations'];
  entities: SchemaMigrations['entities'];
}

export const SERVICES: readonly ServicePackage[] = [
  {
    name: 'police-notifications',
    create: createPoliceNotifications,
    migrations: policeNotificationsMigrations,
    entities: policeNotificationsEntities,
  },
  { name: 'case-records', create: createCaseRecords, migrations: caseRecordsMigrations, entities: caseRecordsEntities },
  {
    name: 'notification-routing',
    create: createNotificationRouting,
    migrations: notificationRoutingMigrations,
    entities: notificationRoutingEntities,
  },
  { name: 'rhi-providers', create: createRhiProviders, migrations: rhiProvidersMigrations, entities: rhiProvidersEntities },
  { name: 'education', create: createEducation, migrations: educationMigrations, entities: educationEntities },
];

export const SCHEMAS: readonly SchemaMigrations[] = SERVICES.map(({ name, migrations, entities }) => ({
  schema: schemaOf(name),
  migrations,
  entities,
}));
