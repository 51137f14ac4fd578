/**
 * Who may import whom. Each row names a folder and everything of our own it may import; what is not listed is
 * forbidden, types included. Rows are read from the top and the first that fits a file is its row.
 */

/** Words of the law that other folders may speak: kernel, policy, reference data, rows and event shapes. */
const VOCABULARY = [
  'libs/domain/kernel/',
  'libs/domain/policy/',
  'libs/domain/reference/',
  'libs/domain/(procedures\\.ts$|facts/)',
  'libs/domain/.+\\.procedure\\.ts$',
  'libs/domain/.+-row\\.ts$',
  'libs/domain/.+\\.events?\\.ts$',
  'libs/domain/.+/(axes|eligibility|nine-box|population|ties)\\.ts$',
];
const KERNEL = 'libs/domain/kernel/';
/** Who may see, hear of, read and act on a stream: asked here, once. */
const ACCESS = 'libs/access/';
const FORMAT = 'libs/record/format/';
/** Checks and re-execution from texts alone, for the auditor's command and the browser alike. */
const PROOF = 'libs/proof/checks/';
/** What reads histories; replaying them hosts a workflow bundle, which not every process may. */
const HISTORY = 'libs/history/(?!replay/)';
const REPLAY = 'libs/history/replay/';
/** The runs that carry the streams: under which build, and how they are begun anew. */
const RUNS = 'libs/runs/';
/** Documents as trees from templates and facts: the same in the api and on the screen. */
const DOCUMENTS = 'libs/documents/';
const TOOLS = [
  'libs/record/',
  'libs/proof/',
  'libs/persistence/',
  'libs/contracts/',
  'libs/platform/',
  'libs/files/',
  RUNS,
  HISTORY,
  'libs/diagnosis/',
];

/** What a context of the law may import beside itself. */
const context = (name, ...more) => ({
  name: `domain-${name}`,
  from: `libs/domain/${name}/`,
  may: [`libs/domain/${name}/`, ...VOCABULARY, ...more],
});

const ROWS = [
  { name: 'domain-kernel', from: KERNEL, may: [KERNEL] },
  {
    name: 'domain-policy',
    from: 'libs/domain/policy/',
    may: [KERNEL, 'libs/domain/(policy|reference)/', 'libs/domain/(procedures\\.ts$|facts/)'],
  },
  { name: 'domain-reference', from: 'libs/domain/reference/', may: [KERNEL, 'libs/domain/reference/'] },
  {
    name: 'procedure',
    from: 'libs/domain/.+\\.procedure\\.ts$',
    may: [KERNEL],
  },
  {
    name: 'procedures',
    from: 'libs/domain/procedures\\.ts$',
    may: [KERNEL, 'libs/domain/.+\\.procedure\\.ts$'],
  },
  {
    name: 'facts',
    from: 'libs/domain/facts/',
    may: ['libs/domain/facts/', KERNEL, 'libs/domain/(policy|reference)/'],
  },
  context('import'),
  context('cycle'),
  context('case'),
  context('calibration'),
  context('placement'),
  context('commitment'),
  {
    name: 'law',
    from: 'libs/domain/law\\.ts$',
    may: ['libs/domain/(kernel|policy)/', 'libs/domain/[^/]+/[^/]+\\.law\\.ts$'],
  },
  { name: 'access', from: ACCESS, may: [ACCESS, KERNEL] },
  { name: 'contracts', from: 'libs/contracts/', may: ['libs/contracts/', ACCESS, ...VOCABULARY] },
  {
    name: 'import',
    from: 'libs/import/',
    may: [
      'libs/import/',
      'libs/files/',
      'libs/record/',
      'libs/persistence/',
      'libs/domain/law\\.ts$',
      ...VOCABULARY,
    ],
  },
  { name: 'documents', from: DOCUMENTS, may: [DOCUMENTS, ...VOCABULARY] },
  { name: 'record-format', from: FORMAT, may: [FORMAT, KERNEL] },
  { name: 'proof-checks', from: PROOF, may: [PROOF, FORMAT, KERNEL] },
  {
    name: 'proof',
    from: 'libs/proof/',
    may: ['libs/proof/', 'libs/record/', 'libs/persistence/', 'libs/platform/', ...VOCABULARY],
  },
  {
    name: 'record',
    from: 'libs/record/',
    may: ['libs/record/', 'libs/persistence/', 'libs/platform/', ...VOCABULARY],
  },
  {
    name: 'history-replay',
    from: REPLAY,
    may: [
      'libs/history/',
      'libs/record/',
      'libs/proof/',
      'libs/persistence/',
      'libs/contracts/',
      'libs/platform/',
      KERNEL,
    ],
  },
  {
    name: 'history',
    from: 'libs/history/',
    may: [
      HISTORY,
      'libs/record/',
      'libs/proof/',
      'libs/persistence/',
      'libs/contracts/',
      'libs/platform/',
      KERNEL,
    ],
  },
  {
    name: 'runs',
    from: RUNS,
    may: [RUNS, HISTORY, 'libs/record/', 'libs/persistence/', 'libs/contracts/', 'libs/platform/', KERNEL],
  },
  {
    name: 'diagnosis',
    from: 'libs/diagnosis/',
    may: [
      'libs/diagnosis/',
      RUNS,
      HISTORY,
      'libs/record/',
      'libs/persistence/',
      'libs/contracts/',
      'libs/platform/',
      KERNEL,
    ],
  },
  {
    name: 'persistence',
    from: 'libs/persistence/',
    may: ['libs/persistence/', 'libs/platform/', `${ACCESS}filter\\.ts$`, ...VOCABULARY],
  },
  { name: 'files', from: 'libs/files/', may: ['libs/files/', KERNEL] },
  { name: 'platform', from: 'libs/platform/', may: ['libs/platform/'] },
  {
    name: 'workflow-law',
    from: 'workflows/support/law\\.ts$',
    may: ['libs/domain/law\\.ts$', 'workflows/support/law-hash\\.ts$'],
  },
  {
    name: 'workflow-support',
    from: 'workflows/support/',
    may: ['workflows/support/', 'libs/contracts/(messages/[^/]+\\.contract|kinds)\\.ts$', KERNEL],
  },
  { name: 'workflow-index', from: 'workflows/index\\.ts$', may: ['workflows/[^/]+/[^/]+\\.workflow\\.ts$'] },
  {
    name: 'workflows',
    from: 'workflows/([^/]+)/',
    may: ['workflows/(support|$1)/', 'libs/contracts/messages/[^/]+\\.contract\\.ts$', ...VOCABULARY],
  },
  { name: 'activities', from: 'activities/', may: ['activities/', 'libs/import/', ...VOCABULARY, ...TOOLS] },
  { name: 'api-law', from: 'apps/api/law/law\\.ts$', may: ['libs/domain/law\\.ts$'] },
  { name: 'api', from: 'apps/api/', may: ['apps/api/', ACCESS, DOCUMENTS, ...VOCABULARY, ...TOOLS] },
  {
    name: 'worker',
    from: 'apps/worker/',
    may: ['apps/worker/', 'activities/', ...VOCABULARY, ...TOOLS, REPLAY],
  },
  {
    name: 'web',
    from: 'apps/web/',
    may: ['apps/web/', 'libs/contracts/(?!messages/stream)', 'libs/domain/', DOCUMENTS, FORMAT, PROOF],
  },
  { name: 'replay', from: 'apps/replay/', may: ['apps/replay/', ...VOCABULARY, ...TOOLS, REPLAY] },
  { name: 'tools', from: 'apps/([^/]+)/', may: ['apps/$1/', 'libs/import/', ...VOCABULARY, ...TOOLS] },
  {
    name: 'procedure-pages',
    from: 'infra/procedures/',
    may: [
      'infra/procedures/',
      'apps/web/words/',
      'apps/api/resources\\.ts$',
      'libs/contracts/',
      'libs/domain/law\\.ts$',
      'libs/platform/command\\.ts$',
      ...VOCABULARY,
    ],
  },
  { name: 'infra', from: 'infra/', may: ['infra/', ...VOCABULARY, ...TOOLS] },
];

/** Packages that only some may import; an unlisted package is free. */
const PACKAGES = [
  { name: 'workflow-sdk-in-workflows', package: '@temporalio/workflow', only: ['workflows/'] },
  {
    name: 'worker-sdk-in-processes',
    package: '@temporalio/worker',
    only: ['apps/(worker|replay)/', 'libs/history/replay/', 'infra/build/'],
  },
  {
    name: 'client-sdk-outside-the-law',
    package: '@temporalio/client',
    only: ['apps/(?!web/)', 'activities/', 'libs/platform/', RUNS, 'libs/diagnosis/', 'infra/'],
  },
  {
    name: 'temporal-behind-the-procedure',
    package: '@temporalio/[^/]+',
    only: [
      'apps/(?!web/)',
      'activities/',
      'workflows/',
      'infra/',
      'libs/platform/',
      'libs/history/',
      RUNS,
      'libs/diagnosis/',
      'libs/contracts/messages/stream-start\\.ts$',
      'libs/record/(stream|live)-codec\\.ts$',
    ],
  },
  {
    name: 'nest-in-processes',
    package: '@nestjs/[^/]+',
    only: ['apps/(?!web/)', 'activities/', 'libs/platform/logger\\.ts$'],
  },
  {
    name: 'zod-at-the-doors',
    package: 'zod',
    only: ['libs/contracts/', 'libs/platform/', 'apps/', 'infra/'],
  },
  {
    name: 'typeorm-behind-the-scope',
    package: 'typeorm',
    only: [
      'libs/persistence/',
      'libs/record/',
      'libs/proof/',
      'libs/history/',
      'libs/import/',
      RUNS,
      'libs/diagnosis/',
      'activities/',
      'apps/(?!web/)',
      'infra/',
    ],
  },
  {
    name: 'pg-in-few-hands',
    package: '(pg|@types/pg)',
    only: [
      'libs/persistence/sql/instant\\.ts$',
      'libs/record/sequencer\\.ts$',
      'apps/worker/(sequencer|presence)\\.service\\.ts$',
      'apps/api/live/listener\\.ts$',
      'infra/(stack|command|issuer)/',
    ],
  },
  { name: 'one-relying-party', package: 'openid-client', only: ['apps/api/sign-in/'] },
  { name: 'demo-issuer-stays-in-the-demo', package: '(@types/)?oidc-provider', only: ['infra/issuer/'] },
  { name: 'pino-in-platform', package: 'pino', only: ['libs/platform/', 'apps/(?!web/)'] },
];

const OWN = '^(apps|workflows|activities|libs|infra|test)/';
const TEST = '(^test/|\\.test\\.ts$)';
const anyOf = (patterns) => patterns.map((pattern) => `^${pattern}`);

/** One forbidden rule per row: whatever of ours is not listed. Test files beside the code may import anything. */
const byRow = ROWS.map(({ name, from, may }, index) => ({
  name,
  severity: 'error',
  comment: `${name} may import of our own only: ${may.join(', ')}`,
  from: { path: `^${from}`, pathNot: [TEST, ...anyOf(ROWS.slice(0, index).map((row) => row.from))] },
  to: { path: OWN, pathNot: anyOf(may) },
}));

const byPackage = PACKAGES.map(({ name, package: packageName, only }) => ({
  name,
  severity: 'error',
  comment: `${packageName} is imported by ${only.join(', ')} alone`,
  from: { path: OWN, pathNot: [TEST, ...anyOf(only)] },
  to: { path: `(^|/)node_modules/${packageName}/` },
}));

const PURE = '^(libs/domain|libs/access|libs/record/format|libs/proof/checks|libs/contracts|workflows)/';
const SHIPPED = '^((apps|workflows|activities|libs)|infra/(stack|command|issuer|seed))/';

const more = [
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-imports-test',
    severity: 'error',
    comment: 'What ships does not lean on what proves it.',
    from: { path: OWN, pathNot: TEST },
    to: { path: TEST },
  },
  {
    name: 'every-file-has-a-row',
    severity: 'error',
    comment: 'A new folder needs a row in this table before it may import anything of ours.',
    from: { path: OWN, pathNot: [TEST, ...anyOf(ROWS.map(({ from }) => from))] },
    to: { path: OWN },
  },
  {
    name: 'pure-of-node',
    severity: 'error',
    comment: 'Law, procedure, contracts and record format run in a browser and in a replay too.',
    from: { path: PURE, pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-zod-in-workflows',
    severity: 'error',
    comment: 'Not even by way of a contract: it triples the memory of each cached workflow.',
    from: { path: '^workflows/' },
    to: { path: '(^|/)node_modules/zod/', reachable: true },
  },
  {
    name: 'law-and-format-need-hashing-only',
    severity: 'error',
    comment:
      'Whatever else the law leans on would become part of its hash, and of what the verifier must trust.',
    from: { path: '^libs/(domain|record/format|proof/checks)/', pathNot: TEST },
    to: { path: '(^|/)node_modules/(?!@noble/hashes/|canonicalize/)' },
  },
  {
    name: 'shipped-needs-no-development-package',
    severity: 'error',
    comment: 'A package that production does not install.',
    from: { path: SHIPPED, pathNot: TEST },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/node_modules/@types/' },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'An import that leads nowhere.',
    from: { path: OWN },
    to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
  },
];

export default {
  forbidden: [...byRow, ...byPackage, ...more],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/planted)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
