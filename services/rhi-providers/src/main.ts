import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { createRhiProviders } from './app';
import { rhiProvidersEntities, rhiProvidersMigrations } from './schema';

void runService({
  name: 'rhi-providers',
  create: createRhiProviders,
  migrations: rhiProvidersMigrations,
  entities: rhiProvidersEntities,
});
