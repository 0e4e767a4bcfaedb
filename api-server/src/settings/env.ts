import { AppVersion, DemoLogin, LlmProvider } from '@truegul/contract'
import { isStrongSecret, readEnv, SERVER_CONFIG, SHORTEST_SECRET } from '@truegul/service'
import { z } from 'zod'
import { PUSH_CONFIG, PUSH_SECRETS, pushFaults, readPushSettings } from '../push/push-settings.ts'
import { ACCESS_SECONDS } from '../sessions/access-tokens.ts'
import { GUESS_LIMITS } from '../sessions/guesses/guess-limits.ts'
import type { Settings } from './settings.ts'

const usd = (amount: number) => z.coerce.number().min(0).max(1_000_000).default(amount)

const llmJudges = z
  .string()
  .transform((value) => (value === 'none' ? [] : list(value)))
  .pipe(z.array(LlmProvider))

const demoLogin = z.string().transform((text, context) => {
  const read = DemoLogin.safeParse(parseJson(text))
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'is no login as JSON' })
  return z.NEVER
})

const config = {
  ...SERVER_CONFIG,
  HOST: z.string().default('127.0.0.1').describe('set it to the address to listen on, like 0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('set it to a free port, like 8080'),
  INTERNAL_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('set it to the address inside the network to listen on for the ML server and for metrics, like 0.0.0.0'),
  INTERNAL_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(8082)
    .describe('set it to a free port that no proxy leads to, like 8082; CALLBACK_BASE_URL of the ML server names it'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .describe('set it to the address people open, like https://truegul.example.org'),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/ })
    .optional()
    .describe(
      'set it to where people tell of holes in security, like mailto:security@truegul.example.org, or leave it out',
    ),
  WEB_APP_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('set it to the folder of the app built for browsers, or leave it out to serve none'),
  CONSOLE_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('set it to the folder of the operators’ console as it was built, or leave it out to serve none'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(10)
    .describe('set it to the number of database connections, like 10'),
  DAILY_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(10)
    .describe('set it to the number of essays a learner may submit a day, like 10'),
  LLM_MONTHLY_BUDGET_USD: usd(100).describe(
    'set it to the US dollars that calls to LLMs may cost in a month, like 100; 0 lets none be made that costs',
  ),
  LLM_USER_DAILY_USD: usd(0.25).describe(
    'set it to the US dollars that calls to LLMs may cost for one learner in a day, like 0.25',
  ),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('set it to how many proxies stand in front of this server: 0, or 1 behind a load balancer'),
  MINIMUM_APP_VERSION: AppVersion.default('0.0.0').describe(
    'set it to the oldest version of the app that may go on without an update, like 1.4.0',
  ),
  LLM_JUDGES: llmJudges
    .optional()
    .describe('set it to the providers that the ML server has keys for, like claude,openai, or to none'),
  DEMO_LOGIN: demoLogin
    .optional()
    .describe('leave it out; npm start sets it on a developer’s machine, for the app to show'),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional()
    .describe('set it to the sender of mails, like TrueGul <no-reply@truegul.example.org>'),
  SWEEP_AFTER_SECONDS: z.coerce
    .number()
    .positive()
    .max(3600)
    .default(30)
    .describe('set it to the seconds after which a task in the queue is looked for, like 30'),
  ...PUSH_CONFIG,
}

const address = (protocol: RegExp, example: string) => z.url({ protocol }).describe(`set it to ${example}`)

/** Secrets apart from the rest, because they live in another place: nothing here is ever printed. */
const secrets = (isDevelopment: boolean) => {
  const secret = (name: string) =>
    z
      .string()
      .refine((value) => isDevelopment || list(value).every(isStrongSecret), 'is weak')
      .describe(
        `set ${name} to at least ${SHORTEST_SECRET} random characters, for example from: openssl rand -base64 33`,
      )
  return {
    DATABASE_URL: address(/^postgres(ql)?$/, 'the address of PostgreSQL, like postgres://user@host:5432/truegul'),
    QUEUE_URL: address(
      /^(rediss?|valkey|postgres|postgresql)$/,
      'the address of the queue, like redis://host:6379 or postgres://user@host:5432/queue',
    ),
    JWT_SECRET: secret('it (or each of a comma-separated pair)'),
    SMTP_URL: address(/^smtps?$/, 'the address of the mail server, like smtps://user:password@host:465').optional(),
    CALLBACK_SECRET: secret('it (or each of a comma-separated pair)'),
    ...PUSH_SECRETS,
  }
}

/**
 * The plain variables and the secret ones, for the infrastructure: one that is missing there or that nobody reads must not compile.
 * @public
 */
export type ApiConfig = z.input<z.ZodObject<typeof config>>
/** @public */
export type ApiSecrets = z.input<z.ZodObject<ReturnType<typeof secrets>>>

/** @throws EnvError with one sentence for each variable that is missing, wrong or weak. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const isDevelopment = variables['TRUEGUL_ENV'] === 'development'
  const schema = z
    .object({ ...config, ...secrets(isDevelopment) })
    .refine(hasTwoPorts, { path: ['INTERNAL_PORT'], error: 'is PORT too' })
    .refine(({ DEMO_LOGIN }) => isDevelopment || DEMO_LOGIN === undefined, {
      path: ['DEMO_LOGIN'],
      error: 'would show everybody a password on this server',
    })
    .superRefine((given, context) => {
      for (const { name, error } of pushFaults(given, isDevelopment)) {
        context.addIssue({ code: 'custom', path: [name], message: error })
      }
    })
  const env = readEnv(schema, variables)
  return {
    isDevelopment,
    version: env.SERVER_VERSION,
    host: env.HOST,
    port: env.PORT,
    internalHost: env.INTERNAL_HOST,
    internalPort: env.INTERNAL_PORT,
    publicUrl: new URL(env.PUBLIC_URL),
    securityContact: env.SECURITY_CONTACT ?? null,
    webAppDir: env.WEB_APP_DIR ?? null,
    consoleDir: env.CONSOLE_DIR ?? null,
    logLevel: env.LOG_LEVEL,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    queueUrl: env.QUEUE_URL,
    jwtSecrets: list(env.JWT_SECRET),
    accessSeconds: ACCESS_SECONDS,
    callbackSecrets: list(env.CALLBACK_SECRET),
    dailyLimit: env.DAILY_LIMIT,
    trustedProxies: env.TRUSTED_PROXIES,
    sweepAfter: env.SWEEP_AFTER_SECONDS * 1000,
    llm: { monthlyBudgetUsd: env.LLM_MONTHLY_BUDGET_USD, userDailyUsd: env.LLM_USER_DAILY_USD },
    mail: {
      smtpUrl: env.SMTP_URL ?? null,
      from: env.MAIL_FROM ?? `TrueGul <no-reply@${new URL(env.PUBLIC_URL).hostname}>`,
      retryAfter: 10_000,
    },
    app: {
      minimumVersion: env.MINIMUM_APP_VERSION,
      llmJudges: env.LLM_JUDGES ?? null,
      demo: env.DEMO_LOGIN ?? null,
    },
    push: readPushSettings(env),
    attempts: GUESS_LIMITS,
    http: {
      requestWithin: 30_000,
      connections: { most: 10_000, ofOneAddress: env.TRUSTED_PROXIES === 0 ? 1_000 : null },
    },
  }
}

/** 0 is any free port, which is never the other one. */
const hasTwoPorts = (env: { PORT: number; INTERNAL_PORT: number }) => env.PORT !== env.INTERNAL_PORT || env.PORT === 0

const list = (value: string) => value.split(',').map((part) => part.trim())

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
