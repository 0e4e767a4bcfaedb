import { randomUUID } from 'node:crypto'
import { deleteSubmission, getSubmission, listDrafts, listSubmissions, saveDraft, submitEssay } from '@truegul/contract'
import { essay, PROMPT_ID, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi({ dailyLimit: 3 })
})
afterAll(() => api[Symbol.asyncDispose]())

const draftIds = async (learner: TestLearner) => {
  const answer = await learner.call(listDrafts, {})
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.items.map(({ id }) => id)
}
const savedDraft = async (learner: TestLearner) => {
  const id: string = randomUUID()
  expect(await learner.call(saveDraft, { id, promptId: PROMPT_ID, text: '초안', revision: 0 })).toMatchObject({
    ok: true,
  })
  return id
}

describe('the draft of a submitted essay', () => {
  test('goes when the essay is accepted; other drafts stay', async () => {
    const learner = await api.learner()
    const [written, other] = [await savedDraft(learner), await savedDraft(learner)]
    const answer = await learner.call(submitEssay, { ...submission(), writingId: written.toUpperCase() })
    expect(answer).toMatchObject({ status: 201 })
    expect(await draftIds(learner)).toEqual([other])
  })

  test('stays with an essay that is refused: too short, a prompt that is none, the limit of the day', async () => {
    const learner = await api.learner()
    const writingId = await savedDraft(learner)
    const refused = [
      [{ ...submission(essay(74)), writingId }, 'too-short'],
      [{ ...submission(), promptId: 'no-such', writingId }, 'not-found'],
      [{ ...submission(), rewriteOf: randomUUID(), writingId }, 'rewrite-unknown'],
    ] as const
    for (const [sent, code] of refused)
      expect(await learner.call(submitEssay, sent)).toMatchObject({ problem: { code } })
    for (const _ of [1, 2, 3]) await learner.call(submitEssay, submission())
    const answer = await learner.call(submitEssay, { ...submission(), writingId })
    expect(answer).toMatchObject({ problem: { code: 'too-many-essays' } })
    expect(await draftIds(learner)).toEqual([writingId])
  })

  test('an essay whose answer got lost, sent again, takes no draft that was begun since under the same id', async () => {
    const learner = await api.learner()
    const writingId = await savedDraft(learner)
    const sent = { ...submission(), writingId }
    await learner.call(submitEssay, sent)
    await learner.call(saveDraft, { id: writingId, promptId: PROMPT_ID, text: '새 글', revision: 0 })
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 200 })
    expect(await draftIds(learner)).toEqual([writingId])
  })

  test('that was never saved, or is somebody else’s, changes nothing', async () => {
    const [mina, tom] = [await api.learner(), await api.learner()]
    const theirs = await savedDraft(mina)
    for (const writingId of [theirs, randomUUID()]) {
      expect(await tom.call(submitEssay, { ...submission(), writingId })).toMatchObject({ status: 201 })
    }
    expect(await draftIds(mina)).toEqual([theirs])
  })

  test('of many learners at once each one’s goes, and nobody else’s', async () => {
    const learners = await Promise.all(Array.from({ length: 8 }, () => api.learner()))
    const drafts = await Promise.all(
      learners.map(async (one) => [await savedDraft(one), await savedDraft(one)] as const),
    )
    await Promise.all(learners.map((one, i) => one.call(submitEssay, { ...submission(), writingId: drafts[i]![0] })))
    for (const [i, one] of learners.entries()) expect(await draftIds(one)).toEqual([drafts[i]![1]])
  })
})

describe('an essay written anew', () => {
  test('names the earlier one wherever it is shown, also when sent twice, and nothing once that one is deleted', async () => {
    const learner = await api.learner()
    const earlier = submission()
    await learner.call(submitEssay, earlier)
    const sent = { ...submission(essay(651)), rewriteOf: earlier.id.toUpperCase() }
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201, value: { rewriteOf: earlier.id } })
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 200, value: { rewriteOf: earlier.id } })
    const { id } = sent
    const shown = async () => [
      await learner.call(getSubmission, { id }),
      await learner.call(listSubmissions, { limit: 1 }),
    ]
    expect(await shown()).toMatchObject([
      { value: { submission: { rewriteOf: earlier.id } } },
      { value: { items: [{ id, rewriteOf: earlier.id }] } },
    ])
    await learner.call(deleteSubmission, { id: earlier.id })
    expect(await shown()).toMatchObject([
      { value: { submission: { rewriteOf: null } } },
      { value: { items: [{ id, rewriteOf: null }] } },
    ])
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 200, value: { rewriteOf: null } })
  })

  test('of one that is nobody’s, somebody else’s or itself is 404 rewrite-unknown; nothing is kept or counted', async () => {
    const [mina, tom] = [await api.learner(), await api.learner()]
    const theirs = submission()
    await mina.call(submitEssay, theirs)
    const sent = submission()
    for (const rewriteOf of [theirs.id, randomUUID(), sent.id]) {
      expect(await tom.call(submitEssay, { ...sent, rewriteOf })).toMatchObject({
        problem: { status: 404, code: 'rewrite-unknown', detail: expect.stringContaining('without rewriteOf') },
      })
    }
    expect(await api.rows('select 1 from submissions where user_id = $1', [tom.id])).toEqual([])
    expect(await api.rows('select 1 from daily_usage where user_id = $1', [tom.id])).toEqual([])
    expect(await tom.call(submitEssay, sent)).toMatchObject({ status: 201, value: { rewriteOf: null } })
  })

  test('while the earlier one is being deleted is taken with it or without, or told that it is gone: never an error', async () => {
    for (let i = 0; i < 10; i++) {
      const learner = await api.learner()
      const earlier = submission()
      await learner.call(submitEssay, earlier)
      const sent = { ...submission(), rewriteOf: earlier.id }
      const [gone, answer] = await Promise.all([
        learner.call(deleteSubmission, { id: earlier.id }),
        learner.call(submitEssay, sent),
      ])
      expect(gone).toMatchObject({ status: 204 })
      expect(answer.ok ? 'taken' : answer.problem.code).toMatch(/^(taken|rewrite-unknown)$/)
    }
  })
})
