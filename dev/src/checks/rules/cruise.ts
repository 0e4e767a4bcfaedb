import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

export type Rule = { name: string; comment: string; from: { path?: string }; to: { path?: string } }
/** Path -> content. */
export type Tree = Record<string, string>

/** The rules of one configuration, named by its folder in the repository. */
export const rulesOf = (folder: string): Rule[] =>
  (createRequire(import.meta.url)(configOf(folder)) as { forbidden: Rule[] }).forbidden

/** Plants a tree, relative to the folder of the configuration, and asks which rules it breaks. */
export async function cruise(folder: string, files: Tree): Promise<{ broken: string[]; seen: number }> {
  const dir = await mkdtemp(join(tmpdir(), 'truegul-canary-'))
  try {
    const base = join(dir, folder)
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(base, path)), { recursive: true })
      await writeFile(join(base, path), content)
    }
    await writeFile(
      join(base, 'tsconfig.json'),
      '{ "compilerOptions": { "allowImportingTsExtensions": true, "paths": { "@/*": ["./src/*"] } } }',
    )
    await symlink(join(root, 'node_modules'), join(dir, 'node_modules'))
    // What lies outside is reached by its importer, as in the real tree.
    const inside = Object.keys(files).filter((path) => !path.startsWith('..'))
    const output = await depcruise(base, configOf(folder), [...new Set(inside.map((path) => path.split('/')[0]!))])
    const { summary, modules } = JSON.parse(output) as {
      summary: { violations: { rule: { name: string } }[] }
      modules: { source: string }[]
    }
    return { broken: summary.violations.map((violation) => violation.rule.name), seen: modules.length }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const configOf = (folder: string): string => join(root, folder, '.dependency-cruiser.cjs')

function depcruise(cwd: string, config: string, folders: string[]): Promise<string> {
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
