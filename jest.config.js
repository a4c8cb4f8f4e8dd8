// One configuration for every test. The hub's own PostgreSQL for the run is started by the testkit; see packages/testkit.
const esmOnly = [
  'jose',
  'temporal-polyfill',
  'temporal-spec',
  'postal-mime',
  'graphql-scalars',
  'uuid',
  '@graphql-hive/router-runtime',
];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/{packages,services,gateway,cli,tests}/**/*.test.ts'],
  // tests/image installs and builds anew: `npm run check:image`, before an image is published.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/tests/image/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.homeward'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@homeward/(police-notifications|case-records|notification-routing|rhi-providers|education)$': '<rootDir>/services/$1/src',
    '^@homeward/(gateway|cli)$': '<rootDir>/$1/src',
    '^@homeward/([^/]+)$': '<rootDir>/packages/$1/src',
  },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/packages/testkit/dist/jest-global-setup.js',
  globalTeardown: '<rootDir>/packages/testkit/dist/jest-global-teardown.js',
  // Real servers are started and stopped; on two busy cores that takes its time.
  testTimeout: 180_000,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/tests/plain-summary.js'],
};
