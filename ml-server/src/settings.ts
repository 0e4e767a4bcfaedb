import type { LlmProvider } from '@truegul/contract'
import type { ModelAccess } from './judging/llm/asking/call-model.ts'

/** All that a running ML server may be told, parsed: see env.ts for the variables behind it. */
export type Settings = {
  host: string
  port: number
  /** Of the release, as operators see it. */
  version: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  judge: JudgeSettings
  /** Essays under way at the same time. */
  concurrency: number
  queueUrl: string
  callback: { baseUrl: string; secret: string }
  /** Milliseconds after which an essay that cannot be judged for a passing reason fails. */
  giveUpAfter: number
}

export type JudgeSettings = { processes?: number } & (
  | { provider: 'local' }
  | {
      provider: LlmProvider
      /** The configured provider, then the other one if it has a key too. */
      access: readonly [ModelAccess, ...ModelAccess[]]
      /** Milliseconds for one answer, repeated requests and pauses included. */
      within: number
      /** Judge locally rather than late when no provider answers. */
      fallsBack: boolean
    }
)
