import { Worker } from 'node:worker_threads'
import { Judgement } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EssayToScore } from '../scorer.ts'
import { createLocalScorer } from './create-local-scorer.ts'
import { readFixture } from './read-fixture.ts'

type LocalScorer = Awaited<ReturnType<typeof createLocalScorer>>

describe('createLocalScorer', () => {
  let scorer: LocalScorer
  beforeAll(async () => {
    scorer = await createLocalScorer({ threads: 2 })
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

  test('a thread that dies fails its essay retryably and is replaced', async () => {
    const sent = vi.spyOn(Worker.prototype, 'postMessage')
    const held = score(readFixture('good'))
    const worker = sent.mock.contexts[0]
    sent.mockRestore()
    expect(worker).toBeInstanceOf(Worker)
    const rejected = expect(held).rejects.toMatchObject({ code: 'scorer-away', retryable: true })
    await (worker as Worker).terminate()
    await rejected
    const after = await Promise.all([1, 2, 3, 4].map(() => score(readFixture('good'))))
    expect(after).toHaveLength(4)
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

test('fails essays retryably while no thread can be started, and judges again as soon as one can', async () => {
  const scorer = await createLocalScorer({ threads: 2 })
  const judge = () => scorer.score(readFixture('good'), { signal: new AbortController().signal })
  // Whatever is sent to a thread ends it, the dictionary that a new one waits for as well as an essay.
  const sent = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
    void this.terminate()
  })
  for (let essay = 0; essay < 6; essay++) {
    await expect(judge()).rejects.toMatchObject({ code: 'scorer-away', retryable: true })
  }
  sent.mockRestore()
  await expect(Promise.all([judge(), judge(), judge()])).resolves.toHaveLength(3)
  await scorer.close()
})
