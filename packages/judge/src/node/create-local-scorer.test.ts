import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Judgement } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EssayToScore } from '../scorer.ts'
import { createLocalScorer, type JudgeLoss } from './create-local-scorer.ts'
import { readFixture } from './read-fixture.ts'

type LocalScorer = Awaited<ReturnType<typeof createLocalScorer>>

describe('createLocalScorer', () => {
  let scorer: LocalScorer
  const losses: JudgeLoss[] = []
  beforeAll(async () => {
    scorer = await createLocalScorer({ processes: 2, onLoss: (loss) => losses.push(loss) })
  })
  afterAll(() => scorer.close())
  const score = (essay: EssayToScore) => scorer.score(essay, { signal: new AbortController().signal })

  test('judges many essays at once, each its own', async () => {
    const names = (['weak', 'middle', 'good'] as const).flatMap((name) => Array<typeof name>(7).fill(name))
    const judgements = await Promise.all(names.map((name) => score(readFixture(name))))
    for (const judgement of judgements) expect(Judgement.safeParse(judgement).success).toBe(true)
    const totals = judgements.map(({ total }) => total)
    for (const group of [0, 7, 14]) expect(new Set(totals.slice(group, group + 7)).size).toBe(1)
    expect(totals[0]).toBeLessThan(totals[7]!)
    expect(totals[7]).toBeLessThan(totals[14]!)
  })

  test('refuses a text that is too long for good, so that nobody tries again', async () => {
    await expect(score({ ...readFixture('good'), text: '가'.repeat(20_000) })).rejects.toMatchObject({
      code: 'scorer-refused',
      retryable: false,
    })
  })

  test('stops waiting when called off, and goes on with other essays', async () => {
    const control = new AbortController()
    const calledOff = scorer.score(readFixture('good'), { signal: control.signal })
    const other = score(readFixture('good'))
    control.abort(new Error('server stops'))
    await expect(calledOff).rejects.toMatchObject({ code: 'scorer-away', retryable: true })
    await expect(other).resolves.toMatchObject({ max: 50 })
    await expect(scorer.score(readFixture('good'), { signal: control.signal })).rejects.toMatchObject({
      code: 'scorer-away',
    })
  })

  test('a signal that is meant for the server does not end its judges, which still have work', async () => {
    const judges = scorer.processIds()
    for (const judge of judges)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(judge, signal)
    await expect(Promise.all([1, 2, 3, 4].map(() => score(readFixture('good'))))).resolves.toHaveLength(4)
    expect(scorer.processIds()).toEqual(judges)
  })

  test('a judge that dies, like one whose engine crashes, fails its essay retryably, is told of and replaced', async () => {
    const before = scorer.processIds()
    const held = Promise.allSettled([score(readFixture('good')), score(readFixture('good'))])
    process.kill(before[0]!, 'SIGTRAP')
    const [lost, other] = await held
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'scorer-away', retryable: true } })
    expect(other!.status).toBe('fulfilled')
    expect(losses).toEqual([{ pid: before[0], exitCode: null, signal: 'SIGTRAP', cause: undefined }])
    await expect(Promise.all([1, 2, 3, 4].map(() => score(readFixture('good'))))).resolves.toHaveLength(4)
    await expect.poll(() => scorer.processIds(), { timeout: 60_000 }).toHaveLength(2)
    expect(scorer.processIds()).not.toContain(before[0])
  })

  test('a judge finds no variable of the server in its environment, but for where compiled code is kept', {
    skip: process.platform !== 'linux',
  }, () => {
    for (const judge of scorer.processIds()) {
      const names = readFileSync(`/proc/${judge}/environ`, 'utf8')
        .split('\0')
        .flatMap((line) => line.split('=')[0] || [])
      expect(names.filter((name) => !/^NODE_(CHANNEL_\w+|COMPILE_CACHE)$/.test(name))).toEqual([])
    }
  })
})

test('a closed scorer fails what it holds and takes no more', async () => {
  const scorer = await createLocalScorer()
  const { signal } = new AbortController()
  const waiting = Array.from({ length: 5 }, () => scorer.score(readFixture('good'), { signal }))
  const all = Promise.allSettled(waiting)
  await scorer.close()
  expect((await all).map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
  await expect(scorer.score(readFixture('good'), { signal })).rejects.toMatchObject({
    code: 'scorer-away',
    retryable: true,
  })
})

test('fails essays retryably while no judge can be started, and judges again as soon as one can', async () => {
  const scorer = await createLocalScorer({ processes: 2 })
  const judge = (text = readFixture('good').text) =>
    scorer.score({ ...readFixture('good'), text }, { signal: new AbortController().signal })
  const killing = setInterval(() => {
    for (const pid of scorer.processIds()) process.kill(pid, 'SIGKILL')
  }, 5)
  // Takes so long that a judge is killed before it is done, however busy the machine.
  const long = '가나다라마바사'.repeat(1_400)
  for (let essay = 0; essay < 6; essay++) {
    await expect(judge(long)).rejects.toMatchObject({ code: 'scorer-away', retryable: true })
  }
  clearInterval(killing)
  await expect.poll(() => judge(), { timeout: 60_000 }).toMatchObject({ max: 50 })
  await expect(Promise.all([judge(), judge(), judge()])).resolves.toHaveLength(3)
  await scorer.close()
})

test('no judge outlives a server that is killed', async () => {
  const server = fork(new URL('./fixtures/scorer-that-is-killed.ts', import.meta.url), { execArgv: [] })
  const [judges] = (await once(server, 'message')) as [number[]]
  expect(judges).toHaveLength(2)
  server.kill('SIGKILL')
  await expect.poll(() => judges.filter(isRunning), { timeout: 60_000 }).toEqual([])
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
