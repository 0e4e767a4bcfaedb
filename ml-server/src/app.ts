import { createMetrics, type HandleJob, type Log, type Metrics } from '@truegul/service'
import { judgeEssay, type TaskContext } from './tasks/judge-essay.ts'
import { createJudgeMetrics, type JudgeMetrics } from './tasks/judge-metrics.ts'
import { createPostOutcome } from './tasks/post-outcome.ts'
import { rememberOutcomes } from './tasks/recent-outcomes.ts'

export type TaskHandlerOptions = Pick<TaskContext, 'judge' | 'detect' | 'giveUpAfter'> & {
  callback: { baseUrl: string; secret: string }
  concurrency: number
  log: Log
  metrics?: Metrics
}

export type TaskHandler = {
  /** What the worker does with a task. */
  handle: HandleJob<unknown>
  metrics: JudgeMetrics
  close(): void
}

/** Everything of the ML server between the queue and the callback. */
export function createTaskHandler(options: TaskHandlerOptions): TaskHandler {
  const { judge, detect, giveUpAfter, callback, concurrency, log } = options
  const metrics = createJudgeMetrics(options.metrics ?? createMetrics('ml-server'))
  const { post, close } = createPostOutcome({ callback, concurrency, log, metrics })
  const recent = rememberOutcomes(Math.max(500, 2 * concurrency))
  const context: TaskContext = { judge, detect, post, recent, log, metrics, giveUpAfter }
  return {
    metrics,
    close,
    async handle(data, job) {
      metrics.inFlight.inc()
      try {
        await judgeEssay(context, data, job)
      } finally {
        metrics.inFlight.dec()
      }
    },
  }
}
