import { openWorker } from '@truegul/service'

/**
 * A worker in a process of its own, for tests that kill it or block it. Reads the address and the name of the queue, the lock
 * in milliseconds, and for how long a job blocks the event loop (0: the job never ends) from its arguments.
 */
const [url = '', name = '', lockFor = '', blockFor = ''] = process.argv.slice(2)

const worker = await openWorker<unknown>(
  url,
  async (_, { id }) => {
    process.send?.({ started: id })
    if (Number(blockFor) === 0) return new Promise(() => {})
    await new Promise((resolve) => setTimeout(resolve, 200))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(blockFor))
    process.send?.({ ended: id })
  },
  { name, concurrency: 1, lockFor: Number(lockFor) },
)
process.on('disconnect', () => void worker.stop(0).then(() => process.exit()))
