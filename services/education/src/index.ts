export { createEducation } from './app';
export { educationEntities, educationMigrations } from './schema';
export { educationRetention } from './retention';
