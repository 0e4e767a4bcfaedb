import { expect, test } from 'vitest'
import { cruise, type Rule, rulesOf, type Tree } from './cruise.ts'

const forbidden = rulesOf('.')

/** For each rule the smallest tree that breaks it. */
const canaries: Record<string, Tree> = {
  'no-cycles': {
    'api-server/src/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
    'api-server/src/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
  },
  resolvable: { 'api-server/src/a.ts': "import '@truegul/nowhere'" },
  'text-packages-are-pure': { 'packages/topik/src/a.ts': "import 'node:fs'" },
  'topik-knows-nobody': {
    'packages/topik/src/a.test.ts': "import '../../korean/src/b.ts'",
    'packages/korean/src/b.ts': 'export {}',
  },
  'korean-knows-only-topik': {
    'packages/korean/src/a.test.ts': "import '../../contract/src/b.ts'",
    'packages/contract/src/b.ts': 'export {}',
  },
  'contract-knows-only-the-exam': {
    'packages/contract/src/a.ts': "import '../../../api-server/src/b.ts'",
    'api-server/src/b.ts': 'export {}',
  },
  'contract-and-judge-run-anywhere': { 'packages/contract/src/a.ts': "import 'node:crypto'" },
  'judge-knows-only-the-text': {
    'packages/judge/src/a.ts': "import '../../service/src/b.ts'",
    'packages/service/src/b.ts': 'export {}',
  },
  'judge-loads-no-contract': {
    'packages/judge/src/a.ts': "import { b } from '../../contract/src/b.ts'\nexport const a = b",
    'packages/contract/src/b.ts': 'export const b = 1',
  },
  'rooms-do-not-use-what-stands-on-them': {
    'packages/judge/src/analysis/a.ts': "import '../judge.ts'",
    'packages/judge/src/judge.ts': 'export {}',
  },
  'parts-are-for-measurements': {
    'ml-server/src/a.ts': "import '../../packages/judge/src/parts.ts'",
    'packages/judge/src/parts.ts': 'export {}',
  },
  'evals-use-doors': {
    'evals/src/a.ts': "import '../../packages/judge/src/judge.ts'",
    'packages/judge/src/judge.ts': 'export {}',
  },
  'production-imports-nothing': { 'packages/production/src/a.ts': "import 'zod'" },
  'service-knows-only-packages': {
    'packages/service/src/a.ts': "import '../../../api-server/src/b.ts'",
    'api-server/src/b.ts': 'export {}',
  },
  'servers-do-not-know-each-other': {
    'ml-server/src/a.ts': "import '../../api-server/src/b.ts'",
    'api-server/src/b.ts': 'export {}',
  },
  'ml-server-has-no-database': { 'ml-server/src/a.ts': "import 'pg'" },
  'ops-knows-only-packages': {
    'ops/src/a.ts': "import '../../api-server/src/b.ts'",
    'api-server/src/b.ts': 'export {}',
  },
  'console-knows-only-the-wire': {
    'console/src/a.tsx': "import '../../packages/service/src/b.ts'",
    'packages/service/src/b.ts': 'export {}',
  },
  'console-ships-without-its-stand-in': {
    'console/src/a.tsx': "import '../dev/b.ts'",
    'console/dev/b.ts': 'export {}',
  },
  'console-pages-stand-alone': {
    'console/src/pages/money/a.tsx': "import '../essays/b.tsx'",
    'console/src/pages/essays/b.tsx': 'export {}',
  },
  'nobody-imports-the-console': {
    'api-server/src/a.ts': "import '../../console/src/b.ts'",
    'console/src/b.ts': 'export {}',
  },
  'infra-knows-only-names-and-environments': {
    'infra/modules/a.ts': "import type { B } from '../../api-server/src/b.ts'",
    'api-server/src/b.ts': 'export type B = string',
  },
  'infra-takes-only-types-of-servers': {
    'infra/modules/a.ts': "import { b } from '../../ml-server/src/env.ts'\nexport const a = b",
    'ml-server/src/env.ts': 'export const b = 1',
  },
  'nobody-imports-infra': { 'ops/src/a.ts': "import '../../infra/modules/b.ts'", 'infra/modules/b.ts': 'export {}' },
  'nobody-imports-dev-or-evals': {
    'api-server/src/a.ts': "import '../../dev/src/b.ts'",
    'dev/src/b.ts': 'export {}',
  },
  'tests-use-of-dev-only-testing': {
    'api-server/src/a.test.ts': "import '../../dev/src/launcher/b.ts'",
    'dev/src/launcher/b.ts': 'export {}',
  },
  ...Object.fromEntries(forbidden.flatMap(plantAboveLayer)),
}

/** A room of a layer that imports one above it. */
function plantAboveLayer({ name, from, to }: Rule): [string, Tree][] {
  if (!name.endsWith('-uses-only-what-lies-below')) return []
  const [, folder, above] = /^\^(.*)\/\(([^|)]+)/.exec(to.path!)!
  const room = from.path!.slice(1)
  return [[name, { [`${room}a.ts`]: `import '../${above}/b.ts'`, [`${folder}/${above}/b.ts`]: 'export {}' }]]
}

test('every import rule says why and has a canary', () => {
  expect(Object.keys(canaries).sort()).toEqual(forbidden.map((rule) => rule.name).sort())
  for (const rule of forbidden) expect(rule.comment.length).toBeGreaterThan(20)
})

test.each(Object.entries(canaries))('a planted violation of %s is reported', async (rule, files) => {
  const { broken, seen } = await cruise('.', files)
  expect(broken).toContain(rule)
  expect(seen).toBeGreaterThanOrEqual(Object.keys(files).length)
})

test('a tree that keeps the rules is not reported', async () => {
  const { broken } = await cruise('.', {
    'api-server/src/drafts/a.ts': "import '../b.ts'\nimport '../../../packages/topik/src/c.ts'",
    'api-server/src/b.ts': 'export {}',
    'packages/topik/src/c.ts': 'export {}',
  })
  expect(broken).toEqual([])
})
