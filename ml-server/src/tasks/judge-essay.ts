import { type Detection, JudgeTask, type TaskOutcome } from '@truegul/contract'
import { JudgeError } from '@truegul/judge'
import type { HeldJob, Log } from '@truegul/service'
import { z } from 'zod'
import type { Detect } from '../detection/detect.ts'
import { NotWanted, type TaskJudge } from '../judging/task-judge.ts'
import type { JudgeMetrics } from './judge-metrics.ts'
import { CallbackError, type PostOutcome } from './post-outcome.ts'
import type { RecentOutcomes } from './recent-outcomes.ts'

export type TaskContext = {
  judge: { name: string; judge: TaskJudge }
  /** Looks at how machine-written a text seems; it never touches the score. */
  detect: Detect
  post: PostOutcome
  recent: RecentOutcomes
  log: Log
  metrics: JudgeMetrics
  /** Milliseconds since the queue took the task after which a passing failure becomes final. */
  giveUpAfter: number
}

/** Longest that one run of a judge may take, in milliseconds: an answer, its repair, a second one and its repair, each as long as may be. */
const JUDGE_WITHIN = 300_000

/**
 * Milliseconds for which a finished outcome is held here while the API server is away. It keeps its place among the tasks
 * under way, so nothing is judged that could not be handed over.
 */
const HOLD_FOR = 600_000

/** The word that it takes longer is a courtesy: it is not worth waiting for. Milliseconds. */
const TELL_WITHIN = 2_000

/** A task whose runs ended with the process this often is one that kills processes. */
const MOST_LOST_RUNS = 10

/** How often a judge may throw what no judge should before the essay fails. */
const MOST_BUGS = 3

/**
 * Judges the essay of one task and hands the outcome over. Resolves only when nothing waits for the task any more: its outcome
 * was taken, or nobody wants it. Rejects when the task must come back later.
 */
export async function judgeEssay(context: TaskContext, data: unknown, job: HeldJob): Promise<void> {
  const { recent, metrics } = context
  const parsed = JudgeTask.safeParse(data)
  if (!parsed.success) return await failUnreadable(context, data, job)
  const task = parsed.data
  if (job.attempt === 1) metrics.queueWait.observe((Date.now() - job.addedAt.getTime()) / 1000)
  const outcome = await recent
    .outcomeOf(task, () => run(context, task, job))
    .catch((error: unknown) => afterFailure(context, task, job, error))
  if (outcome) await handOver(context, outcome, job)
}

async function run(context: TaskContext, task: JudgeTask, job: HeldJob): Promise<TaskOutcome> {
  const { judge, metrics } = context
  job.signal.throwIfAborted()
  const { taskId, text, prompt, language, consent, llmIsOff = false } = task
  if (job.lostRuns >= MOST_LOST_RUNS) throw new JudgeError('scorer-failed', false, 'its runs ended with their process')
  const { question, passage, questions, topicWords } = prompt
  const labels = { scorer: judge.name }
  const stop = new AbortController()
  const timer = setTimeout(
    () => stop.abort(new JudgeError('scorer-away', true, 'the judge took too long')),
    JUDGE_WITHIN,
  )
  const handedBack = () => stop.abort(job.signal.reason)
  job.signal.addEventListener('abort', handedBack, { once: true })
  const aborted = new Promise<never>((_, reject) =>
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true }),
  )
  metrics.started.inc(labels)
  const start = performance.now()
  try {
    const judging = judge.judge(
      { text, prompt: { question, passage, questions, topicWords }, language },
      { taskId, consent, llmIsOff },
      { signal: stop.signal },
    )
    const { judgement, seal } = await Promise.race([judging, aborted])
    const outcome = { outcome: 'judged' as const, taskId, judgement, detection: detectIn(context, task) }
    return seal === null ? outcome : { ...outcome, seal }
  } finally {
    clearTimeout(timer)
    job.signal.removeEventListener('abort', handedBack)
    metrics.duration.observe(labels, (performance.now() - start) / 1000)
  }
}

/** An essay whose text the detector cannot take is judged all the same: no verdict is better than no result. */
function detectIn({ detect, log }: TaskContext, { taskId, text, language }: JudgeTask): Detection | null {
  try {
    return detect(text, language)
  } catch (error) {
    log.error({ taskId, err: error }, 'the detector failed; the essay has no verdict')
    return null
  }
}

/** What a failed run means: an outcome to hand over, nothing more to do, or (rejecting) another run later. */
async function afterFailure(
  context: TaskContext,
  { taskId }: JudgeTask,
  job: HeldJob,
  error: unknown,
): Promise<TaskOutcome | null> {
  const { log, metrics, judge, giveUpAfter } = context
  job.signal.throwIfAborted()
  if (error instanceof NotWanted) return null
  const isOurs = error instanceof JudgeError
  const failure = isOurs ? error.code : 'scorer-failed'
  const isInTime = Date.now() - job.addedAt.getTime() < giveUpAfter
  const mayPass = isOurs ? error.retryable && (error.isPatient || isInTime) : job.attempt < MOST_BUGS
  log[isOurs ? 'warn' : 'error'](
    { taskId, attempt: job.attempt, failure, mayPass, err: error },
    'an essay was not judged',
  )
  if (!mayPass) return { outcome: 'failed', taskId, failure }
  metrics.delayed.inc({ scorer: judge.name })
  if (job.attempt === 1 && (await tellDelayed(context, taskId, job)) === 'not-wanted') return null
  throw error
}

async function tellDelayed({ post, log }: TaskContext, taskId: string, { signal }: HeldJob) {
  try {
    return await post({ outcome: 'delayed', taskId }, { signal, within: TELL_WITHIN })
  } catch (error) {
    log.warn({ taskId, err: error }, 'could not tell that an essay takes longer')
    return 'untold'
  }
}

async function handOver(context: TaskContext, outcome: TaskOutcome, job: HeldJob): Promise<void> {
  const { post, log, metrics, judge } = context
  const { signal } = job
  const { taskId } = outcome
  const handover = await post(outcome, { signal, within: HOLD_FOR }).catch((error: unknown) => {
    // The same judge would quote wrongly again: an honest failure is better than an essay that waits without end.
    if (outcome.outcome !== 'judged' || !isRefused(error)) throw error
    return null
  })
  if (handover === null) return handOver(context, { outcome: 'failed', taskId, failure: 'scorer-failed' }, job)
  if (outcome.outcome === 'judged') metrics.completed.inc({ scorer: judge.name })
  if (outcome.outcome === 'failed') metrics.failed.inc({ scorer: judge.name, failure: outcome.failure })
  log.debug({ taskId, outcome: outcome.outcome, handover }, 'an outcome was handed over')
}

const isRefused = (error: unknown) => error instanceof CallbackError && error.reason === 'judgement-refused'

/** A task of a newer or broken API server. Its id is all that is needed to say so, and is also the beginning of the job's id. */
async function failUnreadable(context: TaskContext, data: unknown, job: HeldJob): Promise<void> {
  const own = z.object({ taskId: z.uuid() }).safeParse(data)
  const id = own.success ? own.data.taskId : z.uuid().safeParse(job.id.slice(0, 36)).data
  context.log.error({ jobId: job.id, taskId: id }, 'a task is unreadable')
  // With no id there is nobody to tell; the task row, if there is one, is sent again by the sweeper.
  if (id) await handOver(context, { outcome: 'failed', taskId: id, failure: 'task-unreadable' }, job)
}
