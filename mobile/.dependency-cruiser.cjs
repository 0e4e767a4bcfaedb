// Who may import whom in the app. A run apart from the rest of the tree: twins such as x.web.ts and the path @ are the bundler's.
// dev/src/checks/rules/app-import-rules.test.ts proves that each rule bites.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

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
      {},
      { couldNotResolve: true },
    ),
    rule(
      'ui-knows-no-feature',
      'pieces of the screen serve every feature, so they know none; what they need comes as a prop',
      { path: '^src/ui/' },
      { path: '^src/(features|app)/' },
    ),
    rule(
      'lib-has-no-screen',
      'storage, session and words must work without a screen',
      { path: '^src/lib/' },
      { path: '^src/(ui|features|app)/' },
    ),
    rule(
      'nobody-imports-a-route',
      'a route says which screen stands at an address, nothing else',
      {},
      { path: '^src/app/' },
    ),
    rule(
      'phone-takes-packages-that-run-anywhere',
      'the bundler would drag a server into the app',
      { path: '^src/' },
      { path: '^(\\.\\./)?(packages/service|packages/judge/src/node|api-server|ml-server|ops|dev|evals)/' },
    ),
    rule(
      'heavy-libraries-stay-out',
      'each costs a cheap phone more than it gives: 17 to 203 KB of a first load of 460',
      { path: '^src/' },
      {
        path: 'node_modules/(react-native-reanimated|react-native-gesture-handler|@shopify/flash-list|@legendapp/list)/',
      },
    ),
    rule(
      'phones-alone-are-told',
      'a browser has no such modules: what asks a phone lies in two rooms, and twins keep them out of the web',
      { path: '^src/', pathNot: '^src/features/push/(device|news)/' },
      { path: 'node_modules/expo-notifications/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.web.tsx', '.web.ts', '.tsx', '.ts', '.js', '.json'],
      conditionNames: ['react-native', 'browser', 'require', 'import', 'default'],
    },
  },
}
