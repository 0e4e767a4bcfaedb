import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Judgement } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'
import { readFixture } from './read-fixture.ts'
import { type JudgeLoss, startLocalJudge } from './start-local-judge.ts'

type LocalJudge = Awaited<ReturnType<typeof startLocalJudge>>

describe('startLocalJudge', () => {
  let local: LocalJudge
  const losses: JudgeLoss[] = []
  beforeAll(async () => {
    local = await startLocalJudge({ processes: 2, onLoss: (loss) => losses.push(loss) })
  })
  afterAll(() => local.close())
  const judgeOne = (essay: EssayToJudge) => local.judge(essay, { signal: new AbortController().signal })

  test('judges many essays at once, each its own', async () => {
    const names = (['weak', 'middle', 'good'] as const).flatMap((name) => Array<typeof name>(7).fill(name))
    const judgements = await Promise.all(names.map((name) => judgeOne(readFixture(name))))
    for (const judgement of judgements) expect(Judgement.safeParse(judgement).success).toBe(true)
    const totals = judgements.map(({ total }) => total)
    for (const group of [0, 7, 14]) expect(new Set(totals.slice(group, group + 7)).size).toBe(1)
    expect(totals[0]).toBeLessThan(totals[7]!)
    expect(totals[7]).toBeLessThan(totals[14]!)
  })

  test('refuses a text that is too long for good, so that nobody tries again', async () => {
    await expect(judgeOne({ ...readFixture('good'), text: '가'.repeat(20_000) })).rejects.toMatchObject({
      code: 'scorer-refused',
      retryable: false,
    })
  })

  test('stops waiting when called off, and goes on with other essays', async () => {
    const control = new AbortController()
    const calledOff = local.judge(readFixture('good'), { signal: control.signal })
    const other = judgeOne(readFixture('good'))
    control.abort(new Error('server stops'))
    await expect(calledOff).rejects.toMatchObject({ code: 'scorer-away', retryable: true })
    await expect(other).resolves.toMatchObject({ max: 50 })
    await expect(local.judge(readFixture('good'), { signal: control.signal })).rejects.toMatchObject({
      code: 'scorer-away',
    })
  })

  test('a signal that is meant for the server does not end its judges, which still have work', async () => {
    const judges = local.processIds()
    for (const judge of judges)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(judge, signal)
    await expect(Promise.all([1, 2, 3, 4].map(() => judgeOne(readFixture('good'))))).resolves.toHaveLength(4)
    expect(local.processIds()).toEqual(judges)
  })

  test('a judge that dies, like one whose engine crashes, fails its essay retryably, is told of and replaced', async () => {
    const before = local.processIds()
    const held = Promise.allSettled([judgeOne(readFixture('good')), judgeOne(readFixture('good'))])
    process.kill(before[0]!, 'SIGTRAP')
    const [lost, other] = await held
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'scorer-away', retryable: true } })
    expect(other!.status).toBe('fulfilled')
    expect(losses).toEqual([{ pid: before[0], exitCode: null, signal: 'SIGTRAP', cause: undefined }])
    await expect(Promise.all([1, 2, 3, 4].map(() => judgeOne(readFixture('good'))))).resolves.toHaveLength(4)
    await expect.poll(() => local.processIds(), { timeout: 60_000 }).toHaveLength(2)
    expect(local.processIds()).not.toContain(before[0])
  })

  test('a judge finds no variable of the server in its environment, but for where compiled code is kept', {
    skip: process.platform !== 'linux',
  }, () => {
    for (const judge of local.processIds()) {
      const names = readFileSync(`/proc/${judge}/environ`, 'utf8')
        .split('\0')
        .flatMap((line) => line.split('=')[0] || [])
      expect(names.filter((name) => !/^NODE_(CHANNEL_\w+|COMPILE_CACHE)$/.test(name))).toEqual([])
    }
  })
})

test('a closed local judge fails what it holds and takes no more', async () => {
  const local = await startLocalJudge()
  const { signal } = new AbortController()
  const waiting = Array.from({ length: 5 }, () => local.judge(readFixture('good'), { signal }))
  const all = Promise.allSettled(waiting)
  await local.close()
  expect((await all).map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
  await expect(local.judge(readFixture('good'), { signal })).rejects.toMatchObject({
    code: 'scorer-away',
    retryable: true,
  })
})

test('the essay that lies ahead in the pipe of a judge that dies is judged by the next one', async () => {
  const local = await startLocalJudge()
  const { signal } = new AbortController()
  const all = Promise.allSettled([1, 2, 3].map(() => local.judge(readFixture('good'), { signal })))
  process.kill(local.processIds()[0]!, 'SIGKILL')
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  await local.close()
})

test('fails essays retryably while no judge can be started, and judges again as soon as one can', async () => {
  const local = await startLocalJudge({ processes: 2 })
  const judge = (text = readFixture('good').text) =>
    local.judge({ ...readFixture('good'), text }, { signal: new AbortController().signal })
  const killing = setInterval(() => {
    for (const pid of local.processIds()) process.kill(pid, 'SIGKILL')
  }, 5)
  // Takes so long that a judge is killed before it is done, however busy the machine.
  const long = '가나다라마바사'.repeat(1_400)
  for (let essay = 0; essay < 6; essay++) {
    await expect(judge(long)).rejects.toMatchObject({ code: 'scorer-away', retryable: true })
  }
  clearInterval(killing)
  await expect.poll(() => judge(), { timeout: 60_000 }).toMatchObject({ max: 50 })
  await expect(Promise.all([judge(), judge(), judge()])).resolves.toHaveLength(3)
  await local.close()
})

test('no judge outlives a server that is killed', async () => {
  const server = fork(new URL('./fixtures/server-that-is-killed.ts', import.meta.url), { execArgv: [] })
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
