import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { createEducation } from './app';
import { educationEntities, educationMigrations } from './schema';

void runService({ name: 'education', create: createEducation, migrations: educationMigrations, entities: educationEntities });
