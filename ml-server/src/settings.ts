/** All that a running ML server may be told, parsed: see env.ts for the variables behind it. */
export type Settings = {
  host: string
  port: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  scorer: ScorerSettings
  /** Essays under way at the same time. */
  concurrency: number
  queueUrl: string
  callback: { baseUrl: string; secret: string }
  /** Milliseconds after which an essay that cannot be judged for a passing reason fails. */
  giveUpAfter: number
}

export type ScorerSettings = { provider: 'local'; threads?: number }
