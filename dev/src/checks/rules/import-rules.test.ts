import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: Rule[] }

type Rule = { name: string; comment: string; from: { path?: string }; to: { path?: string } }

/** For each rule the smallest tree that breaks it: path -> content. */
const canaries: Record<string, Record<string, string>> = {
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
  'judge-rooms-do-not-use-what-stands-on-them': {
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
function plantAboveLayer({ name, from, to }: Rule): [string, Record<string, string>][] {
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
  const { broken, seen } = await cruise(files)
  expect(broken).toContain(rule)
  expect(seen).toBeGreaterThanOrEqual(Object.keys(files).length)
})

test('a tree that keeps the rules is not reported', async () => {
  const { broken } = await cruise({
    'api-server/src/drafts/a.ts': "import '../b.ts'\nimport '../../../packages/topik/src/c.ts'",
    'api-server/src/b.ts': 'export {}',
    'packages/topik/src/c.ts': 'export {}',
  })
  expect(broken).toEqual([])
})

async function cruise(files: Record<string, string>): Promise<{ broken: string[]; seen: number }> {
  const dir = await mkdtemp(join(tmpdir(), 'truegul-canary-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), content)
    }
    await writeFile(join(dir, 'tsconfig.json'), '{ "compilerOptions": { "allowImportingTsExtensions": true } }')
    await symlink(join(root, 'node_modules'), join(dir, 'node_modules'))
    const output = await depcruise(dir, [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))])
    const { summary, modules } = JSON.parse(output) as {
      summary: { violations: { rule: { name: string } }[] }
      modules: { source: string }[]
    }
    return { broken: summary.violations.map((violation) => violation.rule.name), seen: modules.length }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

function depcruise(cwd: string, folders: string[]): Promise<string> {
  const bin = join(root, 'node_modules/.bin/depcruise')
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [bin, '--config', config, '--output-type', 'json', ...folders],
      { cwd },
      (error, stdout, stderr) => (stdout === '' ? reject(error ?? new Error(stderr)) : resolve(stdout)),
    )
  })
}
