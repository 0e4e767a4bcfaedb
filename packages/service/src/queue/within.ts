import { QueueError } from './queue.ts'

/** @throws QueueError `queue-away` when `work` takes longer than `milliseconds`; its late outcome is dropped. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new QueueError('queue-away', `the queue did not answer within ${milliseconds} ms`)),
    milliseconds,
  )
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
