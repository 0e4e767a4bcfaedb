import { type JudgeTask, submitEssay, type TaskOutcome } from '@truegul/contract'
import type { Judge } from '@truegul/judge'
import { startLocalJudge } from '@truegul/judge/node'
import { createTaskHandler } from '@truegul/ml-server/app'
import { type LlmSettings, openLlmJudge } from '@truegul/ml-server/judging/open-llm-judge'
import { createLog, createMetrics, type HeldJob, type Log } from '@truegul/service'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Behave, Scripted } from '../../stand-ins/llm/replies/behaviour.ts'
import { startVendorFake, type VendorFake } from '../../stand-ins/llm/start-vendor-fake.ts'
import { submission, type TestLearner, testApi } from '../test-api.ts'

type Script = Behave | readonly Scripted[]

export type LlmSystemOptions = {
  /** What the configured provider does, and the other one, if there is to be one. */
  claude?: Script
  openai?: Script
  /** Which one is configured. */
  first?: 'claude' | 'openai'
  settings?: Partial<Pick<LlmSettings, 'within' | 'fallsBack'>>
  claudeModel?: string
  budgetUsd?: number
}

/** A key that must be seen nowhere but at the vendor. */
export const KEY = 'sk-ant-canary-7f3e9b1d5c'

/** API server, ML server's judge and vendors: all real but the vendors, which speak their protocols over a socket. */
export async function llmSystem(options: LlmSystemOptions = {}) {
  const { first = 'claude', settings = {}, claudeModel = 'claude-haiku-4-5' } = options
  const api = await testApi(
    options.budgetUsd === undefined ? {} : { llm: { monthlyBudgetUsd: options.budgetUsd, userDailyUsd: 100 } },
  )
  const claude = await fakeOf('anthropic', first === 'claude' ? (options.claude ?? []) : options.claude)
  const openai = await fakeOf('openai', first === 'openai' ? (options.openai ?? []) : options.openai)
  const access = [
    ...(claude ? [{ provider: 'claude' as const, model: claudeModel, apiKey: KEY, baseUrl: claude.url }] : []),
    ...(openai ? [{ provider: 'openai' as const, model: 'gpt-4.1-mini', apiKey: KEY, baseUrl: openai.url }] : []),
  ].sort((a, b) => Number(b.provider === first) - Number(a.provider === first))
  const lines: string[] = []
  const log = createLog({
    service: 'ml-server',
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
  })
  const llm = { within: 8_000, fallsBack: false, ...settings, provider: first, access: access as never }
  const own = await openHandler(llm, { baseUrl: api.internalUrl, secret: api.secret }, log)

  return {
    api,
    claude: claude!,
    openai: openai!,
    lines,
    metrics: own.metrics,
    /** Another ML server, on another API server. */
    handlerAt: (baseUrl: string) => openHandler(llm, { baseUrl, secret: api.secret }, log),
    /** Submits an essay and gives the task as the queue would carry it. */
    async task(learner: TestLearner, text: string, change: Partial<JudgeTask> = {}): Promise<JudgeTask> {
      const sent = { ...submission(text), promptId: ANSWERED }
      const answer = await learner.call(submitEssay, sent)
      if (!answer.ok) throw new Error(`submitting failed: ${answer.problem.code}`)
      const { question, passage, questions, topicWords } = PROMPTS.find(({ id }) => id === sent.promptId)!
      return {
        taskId: await api.taskOf(sent.id),
        submissionId: sent.id,
        text,
        prompt: { id: sent.promptId, question, passage, questions: [...questions], topicWords: [...topicWords] },
        language: 'en',
        consent: { llm: true, providers: ['claude', 'openai'] },
        ...change,
      }
    },
    /** One run of a task, as the worker makes it; rejects when the task must come back later. */
    run: own.run,
    /** What the learner's page would show. */
    stored: async (taskId: string) => {
      const [row] = await api.rows(
        `select s.status, s.failure, t.delayed_since is not null as delayed, r.judgement
        from tasks t join submissions s on s.id = t.submission_id left join scoring_results r on r.submission_id = s.id
        where t.id = $1`,
        [taskId],
      )
      return row as Stored
    },
    /** LLM calls booked, oldest first. */
    llmCalls: () =>
      api.rows(
        'select outcome, purpose, provider, cost_usd::float8 as cost, reserved_usd::float8 as reserved from llm_calls order by created_at, id',
      ) as Promise<LlmCallRow[]>,
    async [Symbol.asyncDispose]() {
      await own.close()
      await claude?.close()
      await openai?.close()
      await api[Symbol.asyncDispose]()
    },
  }
}

export type LlmCallRow = {
  outcome: string | null
  purpose: string
  provider: string
  cost: number | null
  reserved: number | null
}
type Judged = Extract<TaskOutcome, { outcome: 'judged' }>
type Stored = {
  status: string
  failure: string | null
  delayed: boolean
  judgement: Judged['judgement'] | null
}

/** The prompt that the judge's essays answer: an answer to another one is judged twice. */
const ANSWERED = 'smartphone-dependence'

/** Near what the local judge says of our middling essay. */
export const SCORES = { content: 7, organisation: 6, language: 13 }

const never = new AbortController().signal

let started: ReturnType<typeof startLocalJudge> | undefined

/** One for all tests of a process, with which it ends: starting it costs more than most tests. */
async function localJudge(): Promise<Judge> {
  started ??= startLocalJudge()
  return (await started).judge
}

/** The ML server's judge as `start` puts it together, without queue and port. */
async function openHandler(settings: LlmSettings, callback: { baseUrl: string; secret: string }, log: Log) {
  const metrics = createMetrics('ml-server')
  const judge = openLlmJudge(settings, await localJudge(), { callback, metrics, log })
  const handler = createTaskHandler({
    judge,
    detect: () => null,
    callback,
    concurrency: 300,
    giveUpAfter: 24 * 3_600_000,
    metrics,
    log,
  })
  return {
    metrics,
    run: (task: JudgeTask, job: Partial<HeldJob> = {}) =>
      handler.handle(task, { id: task.taskId, attempt: 1, lostRuns: 0, addedAt: new Date(), signal: never, ...job }),
    async close() {
      handler.close()
      await judge.close()
    },
  }
}

async function fakeOf(vendor: 'anthropic' | 'openai', behave: Script | undefined): Promise<VendorFake | null> {
  return behave === undefined
    ? null
    : await startVendorFake({ vendor, behave, key: KEY, findEssay, otherwise: { kind: 'answer', scores: SCORES } })
}

/** Between the tags of our prompt, so that short essays are found too. */
function findEssay(message: string): string {
  return /<essay id="[0-9a-f]{12}">\n([\s\S]*)\n<\/essay id=/.exec(message)?.[1] ?? ''
}
