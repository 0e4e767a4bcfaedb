// Who may import whom. Each rule says why; dev/src/checks/rules/import-rules.test.ts proves that each one bites.
const SERVERS = '(api-server|ml-server)'
const TEST = '[.]test[.]ts$'

/** The rooms of a source folder from the ground up: each may use those before it, none those after it. */
const LAYERS = {
  'packages/contract/src': ['wire', 'judging', 'account', 'beta', 'console', 'app'],
  'packages/service/src': ['log', 'queue'],
  'packages/judge/src': [
    'dictionary',
    'analysis',
    'topic',
    'measures',
    'frames',
    'corrections',
    'criteria',
    'words',
    'node',
  ],
  'api-server/src': [
    'cloudwatch',
    'http',
    'pages',
    'config',
    'prompts',
    'changes',
    'sessions',
    'tasks',
    'push',
    'drafts',
    'submissions',
    'inbox',
    'llm-calls',
    'results',
    'mistakes',
    'invites',
    'links',
    'mail',
    'accounts',
    'operators',
    'feedback',
    'appeals',
    'beta',
    'console',
    'privacy',
  ],
  'ml-server/src': ['detection', 'judging', 'tasks', 'cli'],
  'console/src': ['lib', 'ui', 'judged', 'pages'],
}

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** Everything of ours that is not in `allowed`. */
const oursExcept = (allowed) => ({
  path: '^(packages|api-server|ml-server|ops|dev|evals|infra|console)/',
  pathNot: allowed,
})

const layers = Object.entries(LAYERS).flatMap(([folder, rooms]) =>
  rooms
    .slice(0, -1)
    .map((room, index) =>
      rule(
        `${folder}/${room}-uses-only-what-lies-below`,
        'rooms form layers, so that each can be read without those above it; what both need moves down',
        { path: `^${folder}/${room}/`, pathNot: TEST },
        { path: `^${folder}/(${rooms.slice(index + 1).join('|')})/` },
      ),
    ),
)

module.exports = {
  forbidden: [
    ...layers,
    rule(
      'no-cycles',
      'a cycle of values crashes at start although the compiler is content',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'resolvable',
      'an import that resolves to nothing would be checked by no other rule',
      // the infrastructure's packages are installed by themselves, and tsc checks their imports
      { pathNot: [TEST, '^infra/'] },
      { couldNotResolve: true, pathNot: '^node:' },
    ),
    rule(
      'text-packages-are-pure',
      'phone and server must count, split and add up with the same lines, on an engine without Node',
      { path: '^packages/(topik|korean)/', pathNot: TEST },
      { pathNot: '^packages/(topik|korean)/' },
    ),
    rule(
      'topik-knows-nobody',
      'the exam is the ground that everything else stands on',
      { path: '^packages/topik/' },
      oursExcept('^packages/topik/'),
    ),
    rule(
      'korean-knows-only-topik',
      'text code must not depend on who calls it',
      { path: '^packages/korean/' },
      oursExcept('^packages/(topik|korean)/'),
    ),
    rule(
      'contract-knows-only-the-exam',
      'what both sides say must not depend on a side',
      { path: '^packages/contract/' },
      oursExcept('^packages/(topik|korean|contract)/'),
    ),
    rule(
      'contract-and-judge-run-anywhere',
      'the app, the browser and the servers hold them: no Node in them, but for the room of the judge named after it',
      { path: '^packages/(contract|judge)/src/', pathNot: ['^packages/judge/src/node/', TEST] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'judge-knows-only-the-text',
      'it judges for the server, the command line and, before submitting, the phone: it must not depend on one of them',
      { path: '^packages/judge/' },
      oursExcept('^packages/(topik|korean|contract|judge)/'),
    ),
    rule(
      'judge-loads-no-contract',
      'zod and the contract would be a third of what a judge process loads, and 27 MB; whoever takes a judgement in parses it',
      { path: '^packages/judge/src/', pathNot: [TEST, '/read-fixture[.]ts$'] },
      { path: ['^packages/contract/', 'node_modules/zod/'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'rooms-do-not-use-what-stands-on-them',
      'judge.ts, the operations and the doors are made of the rooms; what a room shares with them lies in a room',
      {
        path: '^(packages/(?:judge|service|contract)/src)/[^/]+/',
        pathNot: [TEST, '^packages/judge/src/node/', '^packages/contract/src/app/', '/fixtures/'],
      },
      { path: '^$1/[^/]+$' },
    ),
    rule(
      'parts-are-for-measurements',
      'the inner parts change with each fit; what ships uses the doors',
      { pathNot: ['^(dev|evals)/', TEST] },
      { path: '/parts[.]ts$' },
    ),
    rule(
      'evals-use-doors',
      'what measurements need of a judge or a detector is listed in one module of it, so that the rest may change',
      { path: '^evals/' },
      {
        path: '^(packages/judge|ml-server)/src/',
        pathNot: '^(packages/judge/src/(index|parts|node/index)|ml-server/src/(detection|judging)/parts)[.]ts$',
      },
    ),
    rule(
      'production-imports-nothing',
      'the infrastructure reads its names without the product’s node_modules, by their path',
      { path: '^packages/production/src/', pathNot: TEST },
      { pathNot: '^packages/production/src/' },
    ),
    rule(
      'service-knows-only-packages',
      'it serves every process, so it knows none of them',
      { path: '^packages/service/', pathNot: TEST },
      oursExcept('^packages/'),
    ),
    rule(
      'servers-do-not-know-each-other',
      'they meet in the queue and in the callback, nowhere else',
      { path: `^${SERVERS}/` },
      { path: '^(api-server|ml-server|ops)/', pathNot: '^$1/' },
    ),
    rule(
      'ml-server-has-no-database',
      'its results go through the callback; it holds no credentials of the tables',
      { path: '^ml-server/' },
      { path: '(^|node_modules/)(pg|kysely)(/|$)' },
    ),
    rule(
      'ops-knows-only-packages',
      'the operators’ command must run without the servers',
      { path: '^ops/', pathNot: TEST },
      oursExcept('^(ops|packages)/'),
    ),
    rule(
      'console-knows-only-the-wire',
      'it runs in a browser, which must not be given a server’s code: what it needs of one it asks for',
      { path: '^console/', pathNot: TEST },
      oursExcept('^(console|packages/(contract|topik))/'),
    ),
    rule(
      'console-ships-without-its-stand-in',
      'made data is for looking at pages; an operator must never see any',
      { path: '^console/src/' },
      { path: '^console/dev/' },
    ),
    rule(
      'console-pages-stand-alone',
      'each page is loaded by itself; what two of them need lies in a room below',
      { path: '^console/src/pages/([^/]+)/' },
      { path: '^console/src/pages/', pathNot: '^console/src/pages/$1/' },
    ),
    rule(
      'nobody-imports-the-console',
      'it is built by itself, and whoever gives it away reads files',
      { pathNot: '^console/' },
      { path: '^console/' },
    ),
    rule(
      'infra-knows-only-names-and-environments',
      'it describes what the servers run on, and must be readable without them: names and sizes, and what each server reads',
      { path: '^infra/' },
      oursExcept('^(infra|packages/production)/|^(api-server/src/settings|ml-server/src)/env[.]ts$'),
    ),
    rule(
      'infra-takes-only-types-of-servers',
      'a value would load the server and its libraries, which infra’s own lock file does not have',
      { path: '^infra/' },
      { path: '^(api-server|ml-server)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'nobody-imports-infra',
      'what runs must not need the tools that build what it runs on',
      { pathNot: '^infra/' },
      { path: '^infra/' },
    ),
    rule(
      'nobody-imports-dev-or-evals',
      'seeds, fakes, tests and measurements stay outside what ships',
      { pathNot: ['^(dev|evals)/', TEST] },
      { path: '^(dev|evals)/' },
    ),
    rule(
      'tests-use-of-dev-only-testing',
      'what tests share lies in one place; the launcher, the load and the checks are programs of their own',
      { path: '^(packages|api-server|ml-server|ops)/.*[.]test[.]ts$' },
      { path: '^(dev|evals)/', pathNot: '^dev/src/testing/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]data[.]json$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
