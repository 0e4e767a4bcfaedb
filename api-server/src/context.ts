import type { JudgeTask } from '@truegul/contract'
import type { Log, Queue } from '@truegul/service'
import type { ApiMetrics } from './api-metrics.ts'
import type { Watches } from './changes/watches.ts'
import type { Database } from './database/database.ts'
import type { ReserveCall } from './llm-calls/reserve-calls.ts'
import type { FewAtOnce } from './privacy/export/few-at-once.ts'
import type { PromptsOff } from './prompts/prompts-off.ts'
import type { StoreJudged } from './results/store-judged.ts'
import type { AccessTokens } from './sessions/access-tokens.ts'
import type { CallLimits } from './sessions/call-limits.ts'
import type { Guesses } from './sessions/guesses/guesses.ts'
import type { Settings } from './settings/settings.ts'
import type { StoreEssay } from './submissions/store-essays.ts'

/** What a handler may use. Made by start.ts, and by tests. */
export type Context = {
  settings: Settings
  log: Log
  database: Database
  /** For health checks and the task loops. No request handler waits for the queue. */
  queue: Queue<JudgeTask>
  metrics: ApiMetrics
  accessTokens: AccessTokens
  guesses: Guesses
  callLimits: CallLimits
  /** For the pages of exports, so that many at once leave database and processor to everybody else. */
  fewExports: FewAtOnce
  /** These gather what comes while the database is busy into one statement, or one transaction. */
  storeEssay: StoreEssay
  storeJudged: StoreJudged
  reserveCall: ReserveCall
  promptsOff: PromptsOff
  /** Requests that wait for a submission to change. */
  watches: Watches
  /** Tells the sender of mails that one was just stored. */
  nudgeMails: () => void
  /** Tells the relay that a task was just stored. */
  nudgeRelay: () => void
}
