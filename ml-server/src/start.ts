import { createMetrics, type Life, type Log, openQueue, openWorker } from '@truegul/service'
import { createTaskHandler } from './app.ts'
import type { Detect } from './detection/detect.ts'
import { startHealth } from './health.ts'
import type { OpenJudge, OpenJudgeContext } from './judging/open-judge.ts'
import type { Settings } from './settings.ts'
import { startTelling } from './start-telling.ts'

export type StartOptions = {
  settings: Settings
  openJudge: (context: OpenJudgeContext) => Promise<OpenJudge>
  detect: Detect
  log: Log
  life: Pick<Life, 'onStop'>
}

/** Starts an ML server: judge, callback, queue, health port, and last the worker, which is the first to stop. */
export async function start({ settings, openJudge, detect, log, life }: StartOptions): Promise<{ port: number }> {
  const { concurrency, queueUrl, callback, giveUpAfter, version } = settings
  const { onStop } = life

  const metrics = createMetrics('ml-server')
  const judge = await openJudge({ callback, metrics, log })
  onStop('judge', () => judge.close())
  const handler = createTaskHandler({ judge, detect, callback, concurrency, giveUpAfter, log, metrics })
  onStop('callback', async () => handler.close())
  // The worker looks after its own connection; this one only asks whether the queue is there.
  const queue = await openQueue(queueUrl)
  onStop('queue', () => queue.close())
  const health = await startHealth({ ...settings, metrics: handler.metrics, ready: () => queue.ping(1_000) })
  onStop('health', () => health.close())
  const telling = startTelling({ callback, version, log })
  onStop('word of this server', (milliseconds) => telling.stop(milliseconds))
  const worker = await openWorker(queueUrl, handler.handle, { concurrency, log })
  onStop('worker', (milliseconds) => worker.stop(milliseconds))
  return { port: health.port }
}
