import { createMetrics, type Life, type Log, openQueue, openWorker } from '@truegul/service'
import { createJudge } from './app.ts'
import type { Detect } from './detection/detect.ts'
import { startHealth } from './health.ts'
import type { OpenScorer, ScorerContext } from './judging/create-scorer.ts'
import type { Settings } from './settings.ts'

export type StartOptions = {
  settings: Settings
  openScorer: (context: ScorerContext) => Promise<OpenScorer>
  detect: Detect
  log: Log
  life: Pick<Life, 'onStop'>
}

/** Starts an ML server: scorer, callback, queue, health port, and last the worker, which is the first to stop. */
export async function start({ settings, openScorer, detect, log, life }: StartOptions): Promise<{ port: number }> {
  const { concurrency, queueUrl, callback, giveUpAfter } = settings
  const { onStop } = life

  const metrics = createMetrics('ml-server')
  const scorer = await openScorer({ callback, metrics, log })
  onStop('scorer', () => scorer.close())
  const judge = createJudge({ scorer, detect, callback, concurrency, giveUpAfter, log, metrics })
  onStop('callback', async () => judge.close())
  // The worker looks after its own connection; this one only asks whether the queue is there.
  const queue = await openQueue(queueUrl)
  onStop('queue', () => queue.close())
  const health = await startHealth({ ...settings, metrics: judge.metrics, ready: () => queue.ping(1_000) })
  onStop('health', () => health.close())
  const worker = await openWorker(queueUrl, judge.handle, { concurrency, log })
  onStop('worker', (milliseconds) => worker.stop(milliseconds))
  return { port: health.port }
}
