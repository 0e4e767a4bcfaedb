import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ICruiseResult, cruise as lookAt } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

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
    const { summary, modules } = await depcruise(base, configOf(folder), [
      ...new Set(inside.map((path) => path.split('/')[0]!)),
    ])
    return { broken: summary.violations.map((violation) => violation.rule.name), seen: modules.length }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const configOf = (folder: string): string => join(root, folder, '.dependency-cruiser.cjs')

/** In this process: one for each canary is a second of a core each. */
async function depcruise(base: string, config: string, folders: string[]): Promise<ICruiseResult> {
  const before = process.cwd()
  // dependency-cruiser reads paths from where it is called.
  process.chdir(base)
  try {
    const options = await extractDepcruiseOptions(config)
    const tsConfig = extractTsConfig(join(base, 'tsconfig.json'))
    const { output } = await lookAt(folders, options, undefined, { tsConfig })
    if (typeof output === 'string') throw new Error(output)
    return output
  } finally {
    process.chdir(before)
  }
}
