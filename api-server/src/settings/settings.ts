import type { DemoLogin, LlmProvider } from '@truegul/contract'
import type { PushSettings } from '../push/push-settings.ts'
import type { GuessLimits } from '../sessions/guesses/guess-limits.ts'

/** All that a running API server may be told, parsed: see env.ts for the variables behind it. */
export type Settings = {
  /** Development forgives weak secrets and checks every answer against the contract. */
  isDevelopment: boolean
  /** Tag of the image that it runs from; `development` without one. */
  version: string
  host: string
  port: number
  /** For the ML server's operations and the metrics: an address that only machines inside the network reach. */
  internalHost: string
  internalPort: number
  /** Where browsers and apps reach this server; its origin is the only one whose cookies count. */
  publicUrl: URL
  /** `mailto:` or `https:`, for whoever found a hole; null tells nobody. */
  securityContact: string | null
  /** Folder of the app's web build, which may come later; null where another server gives the app to browsers. */
  webAppDir: string | null
  /** Folder of the operators' console, which may come later; null where it is not given away. */
  consoleDir: string | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  databaseUrl: string
  /** Connections for requests; the task loops have two more of their own, hearing of changes one. */
  databasePool: number
  queueUrl: string
  /** One, or two while a secret is being replaced; the first one signs. */
  jwtSecrets: readonly string[]
  /** Seconds that an access token lives. */
  accessSeconds: number
  /** One, or two while a secret is being replaced. */
  callbackSecrets: readonly string[]
  /** Essays a learner may submit in a UTC day. */
  dailyLimit: number
  /** How many proxies in front of this server append to X-Forwarded-For. */
  trustedProxies: number
  /** How long, in milliseconds, a task may be in the queue before the sweeper asks for it. */
  sweepAfter: number
  llm: LlmLimits
  mail: MailSettings
  push: PushSettings
  app: AppSettings
  http: HttpLimits
  attempts: GuessLimits
}

/** US dollars that calls to LLMs may cost: everybody's in a UTC month, one learner's in a UTC day. 0: no paid call at all. */
export type LlmLimits = { monthlyBudgetUsd: number; userDailyUsd: number }

export type MailSettings = {
  /** Null: none is sent; in development they are kept and shown at /dev/mail. */
  smtpUrl: string | null
  /** Sender, like `TrueGul <no-reply@truegul.example.org>`. */
  from: string
  /** Milliseconds until the second attempt at a mail; each pause is four times as long as the one before. */
  retryAfter: number
}

/** What the app is told before anybody signs in. */
export type AppSettings = {
  /** The oldest version of the app that this server wants to talk to. */
  minimumVersion: string
  /** Providers whose LLMs the ML server judges with; null when nobody told this server. */
  llmJudges: readonly LlmProvider[] | null
  /** Development only. */
  demo: DemoLogin | null
}

/** Bounds of each listener. */
export type HttpLimits = {
  /** Milliseconds within which a request must have arrived, with its body. */
  requestWithin: number
  /** Connections open at once: all, and those of one address, which is null where a proxy stands in between. */
  connections: { most: number; ofOneAddress: number | null }
}
