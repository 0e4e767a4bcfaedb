import { llmSystem } from '@truegul/dev/testing/llm/llm-system'
import { VENDOR_FAILURES } from '@truegul/dev/testing/llm/vendor-failures'
import { type FailureRow, writeFailuresPage } from '@truegul/dev/testing/llm/write-failures-page'
import type { TestLearner } from '@truegul/dev/testing/test-api'
import { readFixture } from '@truegul/judge/parts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const essay = readFixture('middle').text
const table: FailureRow[] = []
// `TRUEGUL_WRITE_MEASUREMENTS=1 npm test -- ml-server/src/judging/llm/llm-failures` writes docs/measurements/llm-failures.md
afterAll(() => writeFailuresPage(table))

describe.each(['claude', 'openai'] as const)(
  'whatever %s does, the essay ends in a right judgement, a told delay or an honest failure',
  (first) => {
    let system: Awaited<ReturnType<typeof llmSystem>>
    let learner: TestLearner
    beforeAll(async () => {
      system = await llmSystem({ first, settings: { within: 4_000 } })
      learner = await system.api.learner()
    })
    afterAll(() => system[Symbol.asyncDispose]())

    // Another text each time, or the sealed judgement would be found; after failures in a row the provider is left alone, so each
    // failure is followed by an answer.
    test.each(VENDOR_FAILURES.map((failure, index) => [failure.name, failure, index] as const))(
      '%s',
      async (_, failure, index) => {
        const task = await system.task(learner, `${essay} 이것이 나의 ${index + 1}번째 글이다.`)
        const vendor = system[first]
        vendor.behave(failure.behave)
        const before = (await system.llmCalls()).length
        const run = await system.run(task).then(
          () => 'done',
          () => 'again',
        )
        const { status, failure: code, delayed, judgement } = await system.stored(task.taskId)
        const rows = (await settled(system, before)).slice(before)
        if (failure.ends === 'judged') {
          expect({ run, status }).toEqual({ run: 'done', status: 'completed' })
          expect(judgement?.provenance).toMatchObject({ scorer: first, calls: rows.length })
          for (const { quote, start, end } of judgement!.ledger)
            if (quote) expect(task.text.slice(start, end)).toBe(quote)
        } else if (failure.ends === 'later') {
          expect({ run, delayed, judgement }).toEqual({ run: 'again', delayed: true, judgement: null })
        } else {
          expect({ run, status, code, judgement }).toEqual({
            run: 'done',
            status: 'failed',
            code: failure.ends,
            judgement: null,
          })
        }
        const outcomes = rows.map(({ outcome }) => outcome)
        expect(failure.ends === 'later' ? [outcomes[0]] : outcomes).toEqual(failure.llmCalls)
        for (const row of rows) expect(row.reserved).toBeGreaterThan(0)
        table.push({ provider: first, name: failure.name, ends: failure.ends, rows })
        vendor.behave([])
        const next = await system.task(learner, `${essay} 다음 ${index + 1}번째 글도 있다.`)
        await system.run(next)
        expect((await system.stored(next.taskId)).status).toBe('completed')
        await settled(system, 0)
      },
      20_000,
    )
  },
)

/** The calls once each is settled. */
async function settled(system: Awaited<ReturnType<typeof llmSystem>>, from: number) {
  await expect
    .poll(async () => (await system.llmCalls()).slice(from).filter(({ outcome }) => outcome === null).length)
    .toBe(0)
  return system.llmCalls()
}
