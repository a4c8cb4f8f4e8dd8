// The walls of the house, as a failing check: see ARCHITECTURE.md. Packages are resolved to their built `dist`, so build first.
const SERVICES = '(police-notifications|case-records|notification-routing|rhi-providers|education)';
const PURE = '^packages/(domain|protocols|access|contracts)/src';
const test = '(\\.test\\.ts$|/src/testing/)';

/** In this layer only what stands before it may be imported from the house's own packages. */
const layer = (from, allowed) => ({
  name: `imports-point-one-way: ${from}`,
  comment: `${from} may import only ${allowed.join(', ') || 'nothing'} of the house`,
  severity: 'error',
  from: { path: `^${from}/src`, pathNot: test },
  to: { path: '^(packages|services|gateway|cli|tests)/', pathNot: [from, ...allowed].map((place) => `^${place}/`) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-packages-run-anywhere',
      comment: 'domain, protocols, access and contracts import no Node built-in, no TypeORM, no GraphQL',
      severity: 'error',
      from: { path: PURE, pathNot: test },
      to: { path: '(^|node_modules/)(typeorm|graphql|type-graphql|pg|bullmq|ioredis|express)(/|$)' },
    },
    {
      name: 'pure-packages-use-no-node',
      severity: 'error',
      from: { path: PURE, pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    layer('packages/domain', []),
    layer('packages/protocols', ['packages/domain']),
    layer('packages/access', ['packages/domain']),
    layer('packages/contracts', ['packages/domain']),
    layer('packages/service-kit', ['packages/domain', 'packages/protocols', 'packages/access', 'packages/contracts']),
    layer('packages/embedded', ['packages/domain']),
    layer('packages/client', ['packages/domain']),
    layer('gateway', ['packages/domain', 'packages/protocols', 'packages/access', 'packages/contracts', 'packages/service-kit']),
    {
      name: 'a-service-never-imports-another',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src` },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'a-service-imports-packages-only',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src`, pathNot: test },
      to: { path: '^(gateway|cli|tests|packages/(embedded|testkit|client))/' },
    },
    {
      name: 'testkit-is-never-shipped',
      severity: 'error',
      from: { path: '/src/', pathNot: [test, '^packages/testkit/'] },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'the-doors-do-not-query',
      comment:
        'graphql/ and jobs/ parse, call one action and translate; the schema list and the mapper are the exceptions STYLE names',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src/(graphql|jobs)/`, pathNot: [test, '\\.mapper\\.ts$'] },
      to: { path: '^services/[^/]+/src/entities/' },
    },
    {
      name: 'doors-do-not-import-each-other',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src/(graphql|jobs)/`, pathNot: test },
      to: { path: '^services/$1/src/(graphql|jobs)/', pathNot: '^services/$1/src/$2/' },
    },
    {
      name: 'inner-rooms-do-not-look-up',
      comment: 'main -> app -> graphql | jobs -> actions -> store -> entities',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src/(actions|store|entities|adapters)/`, pathNot: test },
      to: { path: '^services/[^/]+/src/(main|app|index|graphql|jobs)' },
    },
    {
      name: 'store-does-not-import-actions',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src/(store|entities|adapters)/`, pathNot: test },
      to: { path: '^services/[^/]+/src/actions/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: ['node_modules', 'dist'] },
    exclude: { path: ['node_modules/\\.', '\\.d\\.ts$'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'import'],
    },
  },
};
