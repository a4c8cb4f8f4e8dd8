export { createEducation } from './app';
export { educationEntities, educationMigrations } from './schema';
export { educationRetention } from './retention';
export { educationEncrypted } from './store/encrypted-columns';
