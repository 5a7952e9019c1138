/** The arrows of the house. Counting type imports: what is only imported as a type still has to stand below. */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'services-never-import-each-other',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    { name: 'libs-never-import-services', severity: 'error', from: { path: '^libs/' }, to: { path: '^services/' } },
    {
      name: 'pure-libs-stand-on-contracts-alone',
      comment: 'contracts, aggregation and disclosure know no framework, no I/O and no other lib but contracts',
      severity: 'error',
      from: { path: '^libs/(contracts|aggregation|disclosure)/src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs/(?!contracts/)|node_modules/(@nestjs|typeorm|pg|@nats-io|fastify)/)', pathNot: '^libs/$1/' },
    },
    {
      name: 'pure-libs-do-no-io',
      severity: 'error',
      from: { path: '^libs/(contracts|aggregation|disclosure)/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'messaging-stands-below-service-kit',
      severity: 'error',
      from: { path: '^libs/messaging/src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(service-kit|testing|client)/' },
    },
    {
      name: 'only-testing-knows-the-local-stack',
      severity: 'error',
      from: { path: '^(libs|services)/', pathNot: ['^libs/testing/', '\\.spec\\.tsx?$', '^services/console/browser/'] },
      to: { path: '^deploy/' },
    },
    {
      name: 'testing-is-for-specs',
      severity: 'error',
      from: { path: '^(libs|services)/', pathNot: ['^libs/testing/', '\\.spec\\.tsx?$', '/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'the-client-stands-alone',
      comment: 'partners install it: no framework, no decorators, no library of ours at run time',
      severity: 'error',
      from: { path: '^libs/client/src/', pathNot: ['\\.spec\\.ts$', '^libs/client/src/(nats|conformance)/'] },
      to: { path: '^(libs/(?!client/)|node_modules/|libs/client/src/(nats|conformance)/)' },
    },
    {
      name: 'the-client-over-nats-needs-nats-alone',
      severity: 'error',
      from: { path: '^libs/client/src/nats/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs/(?!client/)|node_modules/(?!@nats-io/))' },
    },
    {
      name: 'the-conformance-kit-needs-the-specification-alone',
      severity: 'error',
      from: { path: '^libs/client/src/conformance/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs/(?!client/)|node_modules/(?!standardwebhooks/|@types/node/))' },
    },
    {
      name: 'domain-files-know-no-framework',
      comment: 'in a feature: controller -> service -> domain; entities are known to their service only',
      severity: 'error',
      from: {
        path: '^services/[^/]+/src/',
        pathNot: '\\.(controller|service|module|entity|spec|guard|filter|pipe)\\.tsx?$|/(migrations|console)/',
      },
      to: { path: '\\.controller\\.ts$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // The parser cannot read TSX: the console's arrows are held by the linter (.oxlintrc.json), its circles are found by knip.
    exclude: { path: '(/dist/|/generated/|^services/console/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@integras/source', 'import', 'node', 'default'],
    },
  },
};
