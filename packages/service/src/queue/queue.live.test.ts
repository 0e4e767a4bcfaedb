import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { eventually } from '@truegul/dev/testing/eventually'
import { BACKENDS, type QueueUnderTest } from '@truegul/dev/testing/queue-under-test'
import { type HandleJob, openQueue, openWorker, type Queue, type QueueWorker } from '@truegul/service'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

type Note = { n: number }

describe.each(BACKENDS)('the queue on $name', ({ isMissing, start }) => {
  describe.skipIf(isMissing)('', () => {
    let server: QueueUnderTest
    let queue: Queue<Note>
    let name: string
    let workers: QueueWorker[]
    let tests = 0

    beforeAll(async () => {
      server = await start()
    })
    afterAll(() => server?.stop())
    beforeEach(async () => {
      name = `test-${++tests}`
      workers = []
      queue = await openQueue<Note>(server.url, { name })
    })
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.stop(0)))
      await queue.close()
    })

    const work = async (handle: HandleJob<Note>, options: { concurrency?: number; lockFor?: number } = {}) => {
      const worker = await openWorker<Note>(server.url, handle, { name, concurrency: 4, ...options })
      workers.push(worker)
      return worker
    }
    const over = (ids: readonly string[]) =>
      eventually(
        () => queue.states(ids),
        (states) => states.every((state) => state === 'over'),
      )

    test('every job reaches a worker once, with what was put in', async () => {
      const jobs = Array.from({ length: 300 }, (_, n) => ({ id: `job-${n}`, data: { n } }))
      const seen: string[] = []
      await work(async ({ n }, { id, attempt }) => void seen.push(`${id} ${n} ${attempt}`))
      await queue.add(jobs)
      await over(jobs.map(({ id }) => id))
      expect(seen.sort()).toEqual(jobs.map(({ id, data }) => `${id} ${data.n} 1`).sort())
      expect(await queue.depth()).toEqual({ waiting: 0, active: 0 })
    })

    test('an id that is waiting, running or done is not added again; one that was removed is', async () => {
      let runs = 0
      const job = { id: 'same', data: { n: 1 } }
      await queue.add([job, job])
      await queue.add([job])
      expect(await queue.depth()).toEqual({ waiting: 1, active: 0 })
      await work(async () => void runs++)
      await over(['same'])
      await queue.add([job])
      await sleep(200)
      expect(runs).toBe(1)
      await queue.remove(['same'])
      expect(await queue.states(['same', 'never'])).toEqual(['missing', 'missing'])
      await queue.add([job])
      await over(['same'])
      expect(runs).toBe(2)
    })

    test('a waiting job that was removed never runs, and one that runs cannot be removed', async () => {
      const seen: string[] = []
      const finish = Promise.withResolvers<void>()
      await queue.add([
        { id: 'running', data: { n: 1 } },
        { id: 'waiting', data: { n: 2 } },
      ])
      await work(
        async (_, { id }) => {
          seen.push(id)
          await finish.promise
        },
        { concurrency: 1 },
      )
      await eventually(
        () => seen.length,
        (length) => length === 1,
      )
      await queue.remove(['running', 'waiting', 'unknown'])
      expect(await queue.states(['running', 'waiting'])).toEqual(['live', 'missing'])
      finish.resolve()
      await over(['running'])
      expect(seen).toEqual(['running'])
    })

    test('a job whose handler rejects comes back as the next attempt, and the error’s words are not kept', async () => {
      const attempts: number[] = []
      await queue.add([{ id: 'shaky', data: { n: 1 } }])
      await work(async (_, { attempt }) => {
        attempts.push(attempt)
        if (attempt < 3) throw new Error('bullmq:rateLimitExceeded')
      })
      await over(['shaky'])
      expect(attempts).toEqual([1, 2, 3])
    })

    test('a worker that is told to stop finishes what it has and takes nothing more', async () => {
      const seen: number[] = []
      const jobs = Array.from({ length: 20 }, (_, n) => ({ id: `job-${n}`, data: { n } }))
      const worker = await work(
        async ({ n }) => {
          seen.push(n)
          await sleep(150)
        },
        { concurrency: 2 },
      )
      await queue.add(jobs)
      await eventually(
        () => seen.length,
        (length) => length >= 2,
      )
      await worker.stop(10_000)
      const { waiting, active } = await queue.depth()
      expect({ waiting, active }).toEqual({ waiting: 20 - seen.length, active: 0 })
      expect(seen.length).toBeLessThan(20)
    })

    test('what a stopping worker cannot finish is handed back, aborted here, and run elsewhere at once', async () => {
      await queue.add([{ id: 'long', data: { n: 1 } }])
      let aborted = false
      const first = await work(
        (_, { signal }) =>
          new Promise<void>((_, reject) =>
            signal.addEventListener('abort', () => {
              aborted = true
              reject(new Error('aborted'))
            }),
          ),
      )
      await eventually(
        () => queue.depth(),
        ({ active }) => active === 1,
      )
      await first.stop(100)
      expect(aborted).toBe(true)
      expect(await queue.depth()).toEqual({ waiting: 1, active: 0 })
      const runs: object[] = []
      await work(async (_, { attempt, lostRuns }) => void runs.push({ attempt, lostRuns }))
      await over(['long'])
      expect(runs).toEqual([{ attempt: 1, lostRuns: 1 }])
    })

    test('a job longer than its lock is not given to anybody else', async () => {
      let runs = 0
      const handle = async () => {
        runs++
        await sleep(4_000)
      }
      await work(handle, { lockFor: 1_000 })
      await work(handle, { lockFor: 1_000 })
      await queue.add([{ id: 'slow', data: { n: 1 } }])
      await over(['slow'])
      expect(runs).toBe(1)
    })

    test('an add waits while the server is away, and the worker goes on when it is back', async () => {
      const seen = new Set<number>()
      await work(async ({ n }) => void seen.add(n))
      await queue.add([{ id: 'before', data: { n: 0 } }])
      await over(['before'])
      await server.kill()
      await expect(queue.ping(300)).rejects.toMatchObject({ code: 'queue-away' })
      const adding = queue.add([{ id: 'during', data: { n: 1 } }])
      await sleep(1_000)
      await server.restart()
      await adding
      await queue.add([{ id: 'after', data: { n: 2 } }])
      await eventually(
        () => seen.size,
        (size) => size === 3,
      )
      await queue.ping(5_000)
    })

    test('queue and worker may be opened while the server is away', async () => {
      await server.kill()
      const early = await openQueue<Note>(server.url, { name: `${name}-early` })
      const seen: number[] = []
      const worker = await openWorker<Note>(server.url, async ({ n }) => void seen.push(n), {
        name: `${name}-early`,
        concurrency: 1,
      })
      const adding = early.add([{ id: 'early', data: { n: 7 } }])
      await sleep(500)
      await server.restart()
      await adding
      await eventually(
        () => seen.length,
        (length) => length === 1,
      )
      await worker.stop(1_000)
      await early.close()
    })

    test('the job of a worker that was killed runs elsewhere when its lock has lapsed, and it counts as lost', async () => {
      const child = forkWorker(server.url, name, { lockFor: 1_500, blockFor: 0 })
      await queue.add([{ id: 'orphan', data: { n: 1 } }])
      await once(child, 'message')
      child.kill('SIGKILL')
      await once(child, 'exit')
      const runs: object[] = []
      await work(async (_, { attempt, lostRuns }) => void runs.push({ attempt, lostRuns }), { lockFor: 1_500 })
      await over(['orphan'])
      expect(runs).toEqual([{ attempt: 1, lostRuns: 1 }])
    })

    test('a worker whose event loop is blocked for less than its lock keeps its job', async () => {
      let runs = 0
      const child = forkWorker(server.url, name, { lockFor: 6_000, blockFor: 3_000 })
      await queue.add([{ id: 'busy', data: { n: 1 } }])
      await once(child, 'message')
      await work(async () => void runs++, { lockFor: 6_000 })
      await over(['busy'])
      expect(runs).toBe(0)
      child.disconnect()
      await once(child, 'exit')
    })

    test('while the server dies again and again, every job is done in the end', async () => {
      const jobs = Array.from({ length: 400 }, (_, n) => ({ id: `chaos-${n}`, data: { n } }))
      const done = new Set<string>()
      await work(
        async (_, { id }) => {
          await sleep(20)
          done.add(id)
        },
        { concurrency: 8, lockFor: 2_000 },
      )
      await queue.add(jobs.slice(0, 200))
      for (let kills = 0; kills < 2; kills++) {
        await sleep(200)
        await server.kill()
        await sleep(300)
        await server.restart()
      }
      await queue.add(jobs.slice(200))
      // What the sweeper does: the queue may forget, the tasks are kept elsewhere.
      await eventually(
        async () => {
          const states = await queue.states(jobs.map(({ id }) => id)).catch(() => [])
          const lost = jobs.filter(({ id }, i) => states[i] === 'missing' && !done.has(id))
          await queue.add(lost)
          return done.size
        },
        (size) => size === jobs.length,
      )
    })

    test('closing does not wait for a server that is away, and an add that waits rejects', async () => {
      const waiting = await openQueue<Note>(server.url, { name })
      const worker = await openWorker<Note>(server.url, async () => {}, { name, concurrency: 1 })
      await waiting.ping(5_000)
      await server.kill()
      const refused = expect(waiting.add([{ id: 'lost', data: { n: 1 } }])).rejects.toMatchObject({
        code: 'queue-closed',
      })
      await Promise.all([worker.stop(500), waiting.close()])
      await refused
      await server.restart()
    })
  })
})

test('an address of another kind is refused with a sentence', async () => {
  await expect(openQueue('kafka://localhost')).rejects.toMatchObject({ code: 'queue-address' })
})

function forkWorker(
  url: string,
  name: string,
  { lockFor, blockFor }: { lockFor: number; blockFor: number },
): ChildProcess {
  const file = fileURLToPath(new URL('../../../../dev/src/testing/worker-process.ts', import.meta.url))
  return fork(file, [url, name, String(lockFor), String(blockFor)], { execArgv: [] })
}
