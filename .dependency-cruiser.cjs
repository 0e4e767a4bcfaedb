// Who may import whom. Each rule says why; dev/src/rules/import-rules.test.ts proves that each one bites.
const SERVERS = '(api-server|ml-server)'
const TEST = '[.]test[.]ts$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** Everything of ours that is not in `allowed`. */
const oursExcept = (allowed) => ({ path: '^(packages|api-server|ml-server|ops|dev|evals)/', pathNot: allowed })

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'a cycle of values crashes at start although the compiler is content',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'resolvable',
      'an import that resolves to nothing would be checked by no other rule',
      { pathNot: TEST },
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
      'contract-runs-anywhere',
      'the app, the browser and the servers hold it: no Node in it',
      { path: '^packages/contract/src/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'service-knows-only-packages',
      'it serves every process, so it knows none of them',
      { path: '^packages/service/' },
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
      'a-feature-does-not-reach-into-another',
      'if two features need it, it moves up or to a package; cli/ is no feature but a door, like main.ts',
      { path: `^${SERVERS}/src/([^/]+)/`, pathNot: '^ml-server/src/cli/' },
      { path: `^${SERVERS}/src/([^/]+)/`, pathNot: '^$1/src/$2/' },
    ),
    rule(
      'ops-knows-only-packages',
      'the operators’ command must run without the servers',
      { path: '^ops/' },
      oursExcept('^(ops|packages)/'),
    ),
    rule(
      'nobody-imports-dev-or-evals',
      'seeds, fakes, tests and measurements stay outside what ships',
      { pathNot: '^(dev|evals)/' },
      { path: '^(dev|evals)/' },
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
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
