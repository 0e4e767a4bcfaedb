import { spawnSync } from 'node:child_process'
import { install } from './install.ts'
import { FOLDER, ROOT } from './places.ts'

// npm run infra -- VERB [...]: everything of infra/, which has its own packages so that the root's install need not know them.

const QUIET = { AWS_EC2_METADATA_DISABLED: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' }
const CDK = `${FOLDER}/node_modules/aws-cdk/bin/cdk`

type Verb = { tells: string; run: (args: string[]) => number }

const VERBS: Readonly<Record<string, Verb>> = {
  synth: { tells: 'templates into infra/cdk.out, checked; without network or account', run: synth },
  test: {
    tells: 'the facts that must hold',
    run: (args) => node(ROOT, ['dev/src/testing/run/main.ts', 'infra/environments', 'infra/modules', ...args]),
  },
  check: { tells: 'types', run: () => node(FOLDER, [`${ROOT}/node_modules/typescript/bin/tsc`, '--project', FOLDER]) },
  table: { tells: 'docs/decisions/infrastructure-resources.md anew', run: () => node(FOLDER, ['run/write-table.ts']) },
  install: { tells: 'the packages of infra/package-lock.json, unless they are there', run: () => 0 },
  bootstrap: { tells: 'prepare the account, once', run: (args) => cdk(['bootstrap', ...args]) },
  diff: { tells: 'what a deployment would change', run: (args) => cdk(['diff', ...args]) },
  deploy: { tells: 'change it: stacks by name, or --all', run: (args) => cdk(['deploy', ...args]) },
}

const [name = '', ...rest] = process.argv.slice(2)
const verb = VERBS[name]
if (verb === undefined) {
  const lines = Object.entries(VERBS).map(([known, { tells }]) => `  ${known.padEnd(10)} ${tells}`)
  console.error(['Usage: npm run infra -- VERB', ...lines].join('\n'))
  process.exit(2)
}
process.exit(install() ? verb.run(rest) : 1)

/** What is not set is an example: nobody deploys from here. */
function synth(args: string[]): number {
  return cdk(['synth', '--quiet', ...args], { WITH_EXAMPLES: '1' })
}

/** With `--dry-run` the stacks that it would be about are made from the same settings and listed, with those they need; AWS is not asked. */
function cdk(args: string[], env: Record<string, string> = {}): number {
  if (args.includes('--dry-run')) {
    const [verb = '', ...given] = args.filter((arg) => arg !== '--dry-run')
    console.log(`would ${verb}:`)
    return cdk(['list', ...given], env)
  }
  return node(FOLDER, [CDK, ...args, '--no-notices'], env)
}

function node(cwd: string, args: string[], env: Record<string, string> = {}): number {
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...QUIET, ...env },
    stdio: 'inherit',
  })
  return status ?? 1
}
