import path from 'node:path'
import { LaunchError } from './postgres/launch-error.ts'
import { LOG_LEVELS, type LogLevel } from './processes/readable-line.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type StartEnv = {
  dataDir: string
  /** Where Node keeps code that it has compiled: kept with the data, or where NODE_COMPILE_CACHE says. */
  compileCache: string
  port: number
  /** Of the API server's internal listener; null for any that is free. */
  internalPort: number | null
  publicUrl: string
  /** Least severe line of the servers that is shown. */
  logLevel: LogLevel
  /** Given when the queue is to be elsewhere: `redis://…` */
  queueUrl: string | null
  /** Whether the app is built for browsers and served; `WEB_APP=off` leaves it out. */
  webApp: boolean
  apiServer: Record<string, string>
  mlServer: Record<string, string>
}

/** What any program needs from its surroundings. */
const SURROUNDINGS =
  /^(PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|SYSTEMROOT|(HTTPS?|NO)_PROXY|(https?|no)_proxy|NODE_EXTRA_CA_CERTS)$/
/** What a person may set of each server, beyond what the launcher sets itself. */
const API_SERVER =
  /^(FCM_\w+|APNS_\w+|SMTP_URL|MAIL_FROM|DAILY_LIMIT|MINIMUM_APP_VERSION|LLM_(MONTHLY_BUDGET|USER_DAILY)_USD|TRUSTED_PROXIES|DATABASE_POOL|SWEEP_AFTER_SECONDS)$/
const ML_SERVER =
  /^(LLM_PROVIDER|ANTHROPIC_(API_KEY|BASE_URL)|CLAUDE_MODEL|OPENAI_(API_KEY|MODEL|BASE_URL)|WORKER_CONCURRENCY|SCORER_PROCESSES|GIVE_UP_AFTER)$/

/** @throws LaunchError `wrong-setting` */
export function startEnv(env: Environment): StartEnv {
  const port = portOf(env, 'PORT') ?? 8080
  const wanted = env['TRUEGUL_LOG'] || 'warn'
  const logLevel = LOG_LEVELS.find((level) => level === wanted)
  if (logLevel === undefined || logLevel === 'fatal') {
    throw new LaunchError('wrong-setting', 'TRUEGUL_LOG is none of debug, info, warn, error, silent.')
  }
  const pass = (names: RegExp) => ({ ...select(env, SURROUNDINGS), ...select(env, names) })
  const dataDir = path.resolve(env['TRUEGUL_DATA_DIR'] || '.truegul')
  return {
    dataDir,
    compileCache: path.resolve(env['NODE_COMPILE_CACHE'] || path.join(dataDir, 'compile-cache')),
    port,
    internalPort: portOf(env, 'INTERNAL_PORT'),
    publicUrl: env['PUBLIC_URL'] || `http://localhost:${port}`,
    logLevel,
    queueUrl: env['QUEUE_URL'] || null,
    webApp: env['WEB_APP'] !== 'off',
    apiServer: pass(API_SERVER),
    mlServer: pass(ML_SERVER),
  }
}

function portOf(env: Environment, name: string): number | null {
  const value = env[name]
  if (!value) return null
  if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return Number(value)
  throw new LaunchError('wrong-setting', `${name} is not a port; set it to a number from 1 to 65535, like 8080.`)
}

function select(env: Environment, names: RegExp): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => names.test(entry[0]) && !!entry[1])
  return Object.fromEntries(entries)
}
