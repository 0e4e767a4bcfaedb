import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { DemoLogin } from '@truegul/contract'
import { OPERATORS_FILE } from '@truegul/ops/embedded-database'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import { keepAccount, keepDemo } from './demo/keep-demo.ts'
import { keepPostgresRunning } from './keep-postgres-running.ts'
import { llmJudges } from './llm-judges.ts'
import { freePort, isPortFree } from './postgres/free-port.ts'
import { keepJson, writeJson } from './postgres/keep-json.ts'
import { LaunchError } from './postgres/launch-error.ts'
import type { EmbeddedPostgres } from './postgres/start-postgres.ts'
import { endLeftOvers } from './remembered-processes.ts'
import type { StartEnv } from './start-env.ts'
import { type StartOptions, startServers } from './start-servers.ts'
import { buildConsole } from './web-app/build-console.ts'
import { buildWebApp } from './web-app/build-web-app.ts'

/**
 * PostgreSQL, schema, secrets, API server, ML server and a demo account: all of TrueGul on this machine.
 *
 * @throws LaunchError, MigrationError, ServerStartError: a sentence for the person at the terminal
 */
export async function startEverything(options: StartOptions): Promise<DemoLogin> {
  const { env, print, onStop, signal } = options
  const postgres = await keepPostgresRunning(path.join(env.dataDir, 'postgres'), (line) => print(`postgresql  ${line}`))
  onStop(() => postgres.stop())
  await endLeftOvers(path.join(env.dataDir, 'servers.json'))
  await requirePort('PORT', env.port)
  if (env.internalPort !== null) await requirePort('INTERNAL_PORT', env.internalPort)
  await migrateUp(postgres.migrationUrl)
  writeJson(path.join(env.dataDir, OPERATORS_FILE), {
    databaseUrl: postgres.databaseUrl,
    migrationUrl: postgres.migrationUrl,
  })
  signal.throwIfAborted()
  const { databaseUrl } = postgres
  const demo = await keepDemo(path.join(env.dataDir, 'demo.json'), databaseUrl, newPassword)
  const webApp = env.webApp ? buildWebApp(env.dataDir, 'quick', print) : null
  const console = webApp && buildConsole(env.dataDir, print)
  for (const build of [webApp, console]) if (build) onStop(async () => build.stop())
  const folders = { webAppDir: webApp?.folder ?? null, consoleDir: console?.folder ?? null }
  const given = { internalPort: env.internalPort ?? (await freePort()), demo, ...folders }
  await startServers({
    ...options,
    pidFile: path.join(env.dataDir, 'servers.json'),
    variables: variables(env, postgres, given),
    whenApiIsReady: () => keepAccount(demo, databaseUrl, localUrl(env.port)),
  })
  return demo
}

const localUrl = (port: number) => `http://127.0.0.1:${port}`

async function requirePort(variable: 'PORT' | 'INTERNAL_PORT', port: number): Promise<void> {
  if (await isPortFree(port)) return
  const other = port === 8080 ? 8090 : 8080
  throw new LaunchError(
    'port-taken',
    `Port ${port} is taken by another program; stop that one, or choose another port: ${variable}=${other} npm start`,
  )
}

type Given = { internalPort: number; demo: DemoLogin; webAppDir: string | null; consoleDir: string | null }

function variables(env: StartEnv, { databaseUrl, queueUrl }: EmbeddedPostgres, given: Given) {
  const { internalPort, demo, webAppDir, consoleDir } = given
  const secrets = keepSecrets(path.join(env.dataDir, 'secrets.json'))
  const shared = { QUEUE_URL: env.queueUrl ?? queueUrl, CALLBACK_SECRET: secrets.callback }
  return {
    'api-server': {
      ...env.apiServer,
      ...shared,
      PORT: String(env.port),
      INTERNAL_PORT: String(internalPort),
      PUBLIC_URL: env.publicUrl,
      DATABASE_URL: databaseUrl,
      JWT_SECRET: secrets.jwt,
      LLM_JUDGES: llmJudges(env.mlServer).join() || 'none',
      DEMO_LOGIN: JSON.stringify(demo),
      ...(webAppDir === null ? {} : { WEB_APP_DIR: webAppDir }),
      ...(consoleDir === null ? {} : { CONSOLE_DIR: consoleDir }),
    },
    'ml-server': { ...env.mlServer, ...shared, PORT: '0', CALLBACK_BASE_URL: localUrl(internalPort) },
  }
}

const SECRETS = ['jwt', 'callback'] as const
type Secrets = Record<(typeof SECRETS)[number], string>

function keepSecrets(file: string): Secrets {
  const kept = keepJson<Partial<Secrets>>(file, () => ({ jwt: newSecret(), callback: newSecret() }))
  const { jwt, callback } = kept
  if (jwt && callback) return { jwt, callback }
  const missing = SECRETS.filter((name) => !kept[name]).map((name) => `"${name}"`)
  throw new LaunchError(
    'directory-incomplete',
    `${file} lacks ${missing.join(' and ')}; put the whole file back, or delete it: the next start makes new secrets, and nobody loses more than a log-in.`,
  )
}

const newSecret = () => randomBytes(48).toString('base64url')
/** Short enough to type on a phone, 72 random bits. */
const newPassword = () => randomBytes(9).toString('base64url')
