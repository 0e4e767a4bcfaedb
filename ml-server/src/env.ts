import { isStrongSecret, readEnv, SERVER_CONFIG, SHORTEST_SECRET } from '@truegul/service'
import { z } from 'zod'
import { judgeSettingsOf, llmConfig, llmSecrets, requireKey } from './llm-env.ts'
import type { Settings } from './settings.ts'

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const config = {
  ...SERVER_CONFIG,
  HOST: z.string().default('127.0.0.1').describe('set it to the address to answer health checks on, like 0.0.0.0'),
  PORT: whole(0, 65_535).default(8081).describe('set it to a free port for health checks and metrics, like 8081'),
  ...llmConfig,
  WORKER_CONCURRENCY: whole(1, 1000)
    .optional()
    .describe('set it to how many essays are under way at once, like 16, or 256 with an LLM'),
  SCORER_PROCESSES: whole(1, 64)
    .optional()
    .describe('set it to the number of processes that analyse Korean, or leave it out for one'),
  CALLBACK_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .describe('set it to the internal port of the API server, like http://api-server:8082'),
  GIVE_UP_AFTER: z.coerce
    .number()
    .positive()
    .max(720)
    .default(24)
    .describe('set it to the hours after which an essay that no judge could judge fails, like 24'),
}

/** Secrets apart from the rest, because they live in another place: nothing here is ever printed. */
const secrets = (isDevelopment: boolean) => ({
  ...llmSecrets,
  QUEUE_URL: z
    .url({ protocol: /^(rediss?|valkey|postgres|postgresql)$/ })
    .describe('set it to the address of the queue, like redis://host:6379 or postgres://user@host:5432/queue'),
  CALLBACK_SECRET: z
    .string()
    .refine((value) => isDevelopment || isStrongSecret(firstOf(value)), 'is weak')
    .describe(
      `set it to the API server’s, at least ${SHORTEST_SECRET} random characters, for example from: openssl rand -base64 33`,
    ),
})

/**
 * The plain variables and the secret ones, for the infrastructure: one that is missing there or that nobody reads must not compile.
 * @public
 */
export type MlConfig = z.input<z.ZodObject<typeof config>>
/** @public */
export type MlSecrets = z.input<z.ZodObject<ReturnType<typeof secrets>>>

/** @throws EnvError with one sentence for each variable that is missing, wrong or weak. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const isDevelopment = variables['TRUEGUL_ENV'] === 'development'
  const schema = z.object({ ...config, ...secrets(isDevelopment) }).superRefine(requireKey)
  const env = readEnv(schema, variables)
  const judge = judgeSettingsOf(env)
  return {
    host: env.HOST,
    version: env.SERVER_VERSION,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    judge: env.SCORER_PROCESSES === undefined ? judge : { ...judge, processes: env.SCORER_PROCESSES },
    // An LLM keeps an essay waiting for half a minute, and the processor for none of it.
    concurrency: env.WORKER_CONCURRENCY ?? (judge.provider === 'local' ? 16 : 256),
    queueUrl: env.QUEUE_URL,
    callback: { baseUrl: env.CALLBACK_BASE_URL.replace(/\/+$/, ''), secret: firstOf(env.CALLBACK_SECRET) },
    giveUpAfter: env.GIVE_UP_AFTER * 3_600_000,
  }
}

/** While a secret is being replaced the API server takes both of a pair; this side uses the first, the new one. */
function firstOf(secrets: string): string {
  return (secrets.split(',')[0] ?? '').trim()
}
