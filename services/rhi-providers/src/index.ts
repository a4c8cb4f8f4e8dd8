export { createRhiProviders } from './app';
export { rhiProvidersEntities, rhiProvidersMigrations } from './schema';
export { rhiProvidersRetention } from './retention';
export { rhiProvidersEncrypted } from './store/encrypted-columns';
