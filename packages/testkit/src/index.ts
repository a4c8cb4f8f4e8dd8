export { openTestHub, testEnvironment, TEST_START, type TestHub, type TestHubOptions, type TestService } from './test-hub';
export { createTestPlatform, type TestPlatform, type TestPlatformOptions } from './create-test-platform';
export { callerFor, viewerFor, type ViewerOverrides } from './caller-for';
export { drain, type DrainOptions, type Working } from './drain';
export { hidePlace, type HiddenPlace } from './hide-place';
export { cloneDatabase, dropDatabase, testServerUrl, TEST_SECRET } from './clone-database';
export { TestClocks } from './test-clocks';
export { sampleMigration } from './sample-migration';
export {
  REDIS_AVAILABLE,
  REDIS_BINARY,
  startOwnRedis,
  startPrivateRedis,
  type OwnRedis,
  type PrivateRedis,
} from './private-redis';
export {
  columnsThatEntitiesSay,
  columnsOfWords,
  columnsThatStand,
  PLAIN_BECAUSE,
  plainColumns,
  tablesWithoutRowSecurity,
} from './schema-in-words';
