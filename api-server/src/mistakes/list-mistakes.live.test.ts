import { type EssayMistakes, type Judgement, listMistakes, postResult, type Read, submitEssay } from '@truegul/contract'
import { essay, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { findPrompt } from '@truegul/topik/prompts'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const TEXT = `나는 책을 읽고싶다. 하지만 시간이 없어요. ${essay(100)}`
const correction = (original: string, suggestion: string, kind: Judgement['corrections'][number]['kind']) => {
  const start = TEXT.indexOf(original)
  return { start, end: start + original.length, original, suggestion, kind, reason: `Why ${original}.` }
}

async function judged(learner: TestLearner, text: string, corrections: Judgement['corrections'] = []) {
  const sent = submission(text)
  expect(await learner.call(submitEssay, sent)).toMatchObject({ ok: true })
  const plain = testJudgement()
  const at = text.indexOf('시간이')
  const ledger = plain.ledger.map((line) =>
    line.criterion === 'content' && at >= 0 ? { ...line, quote: '시간이', start: at, end: at + 3 } : line,
  )
  const judgement = { ...plain, ledger, corrections }
  const taskId = await api.taskOf(sent.id)
  expect(await api.mlServer(postResult, { outcome: 'judged', taskId, judgement, detection: null })).toMatchObject({
    ok: true,
  })
  return sent
}

async function pages(learner: TestLearner, limit: number) {
  const items: Read<typeof EssayMistakes>[] = []
  let cursor: string | undefined
  do {
    const answer = await learner.call(listMistakes, { limit, ...(cursor && { cursor }) })
    if (!answer.ok) throw new Error(answer.problem.code)
    expect(answer.value.items.length).toBeLessThanOrEqual(limit)
    items.push(...answer.value.items)
    cursor = answer.value.nextCursor ?? undefined
  } while (cursor)
  return items
}

test('each correction and each lost point comes with the learner’s sentence, in the order of the text', async () => {
  const learner = await api.learner()
  const found = [correction('없어요', '없다', 'register'), correction('읽고싶다', '읽고 싶다', 'spacing')]
  const { id, promptId } = await judged(learner, TEXT, found)
  const { title, gloss } = findPrompt(promptId)!
  const [first, ...more] = await pages(learner, 10)
  expect(more).toEqual([])
  expect(first).toMatchObject({ submissionId: id, promptId, promptTitle: { ko: title, en: gloss.title } })
  expect(first!.corrections).toEqual([
    {
      kind: 'spacing',
      original: '읽고싶다',
      suggestion: '읽고 싶다',
      reason: 'Why 읽고싶다.',
      sentence: '나는 책을 읽고싶다.',
      at: 6,
    },
    {
      kind: 'register',
      original: '없어요',
      suggestion: '없다',
      reason: 'Why 없어요.',
      sentence: '하지만 시간이 없어요.',
      at: 8,
    },
  ])
  expect(first!.lost).toEqual([
    {
      criterion: 'content',
      rule: 'content.test',
      points: 4,
      reason: 'A reason.',
      quoted: { quote: '시간이', sentence: '하지만 시간이 없어요.', at: 4 },
    },
    { criterion: 'organisation', rule: 'organisation.test', points: 5, reason: 'A reason.', quoted: null },
    { criterion: 'language', rule: 'language.test', points: 8, reason: 'A reason.', quoted: null },
  ])
})

test('whatever the page size, every judged essay comes once, newest first; none that waits or failed', async () => {
  const learner = await api.learner()
  const ids: string[] = []
  for (let i = 0; i < 7; i++) ids.unshift((await judged(learner, essay(200))).id)
  const failed = submission()
  await learner.call(submitEssay, failed)
  await api.mlServer(postResult, { outcome: 'failed', taskId: await api.taskOf(failed.id), failure: 'scorer-away' })
  await learner.call(submitEssay, submission())
  for (const limit of [1, 3, 7, 100]) {
    expect((await pages(learner, limit)).map(({ submissionId }) => submissionId)).toEqual(ids)
  }
})

test('nobody reads the mistakes of somebody else, and a cursor of no page is refused', async () => {
  const [mina, tom] = [await api.learner(), await api.learner()]
  await judged(mina, TEXT)
  expect(await pages(tom, 10)).toEqual([])
  expect(await api.call(listMistakes, {})).toMatchObject({ problem: { status: 401 } })
  expect(await tom.call(listMistakes, { cursor: 'nonsense' })).toMatchObject({
    problem: { status: 400, code: 'invalid-input', errors: [{ field: 'cursor' }] },
  })
})
