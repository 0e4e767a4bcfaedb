import { randomUUID } from 'node:crypto'
import { deleteDraft, deleteSubmission, listDrafts, saveDraft, submitEssay } from '@truegul/contract'
import { PROMPT_ID, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const draft = (text = '초안', revision = 0) => ({ id: randomUUID() as string, promptId: PROMPT_ID, text, revision })

test('a draft is made at revision 1, saved over, listed last changed first, and deleted', async () => {
  const learner = await api.learner()
  const [first, second] = [draft('하나'), draft('')]
  expect(await learner.call(saveDraft, first)).toMatchObject({ status: 201, value: { text: '하나', revision: 1 } })
  expect(await learner.call(saveDraft, second)).toMatchObject({ status: 201, value: { text: '', revision: 1 } })
  expect(await learner.call(saveDraft, { ...first, text: '둘', revision: 1 })).toMatchObject({
    status: 200,
    value: { revision: 2 },
  })
  expect(await learner.call(listDrafts, {})).toMatchObject({
    value: { items: [{ id: first.id, text: '둘' }, { id: second.id }] },
  })
  expect(await learner.call(deleteDraft, { id: first.id })).toMatchObject({ status: 204 })
  expect(await learner.call(deleteDraft, { id: first.id })).toMatchObject({ problem: { status: 404 } })
})

test('a save made from an older revision is 409 with the stored draft, and overwrites nothing', async () => {
  const learner = await api.learner()
  const sent = draft('처음')
  await learner.call(saveDraft, sent)
  await learner.call(saveDraft, { ...sent, text: '휴대전화에서', revision: 1 })
  for (const revision of [0, 1, 5]) {
    const answer = await learner.call(saveDraft, { ...sent, text: '브라우저에서', revision })
    expect(answer).toMatchObject({
      problem: { status: 409, code: 'draft-conflict', current: { id: sent.id, text: '휴대전화에서', revision: 2 } },
    })
  }
})

test('of twenty saves at once from one revision one wins, and the others learn what is stored', async () => {
  const learner = await api.learner()
  const sent = draft()
  await learner.call(saveDraft, sent)
  const saves = Array.from({ length: 20 }, (_, i) => learner.call(saveDraft, { ...sent, text: `판 ${i}`, revision: 1 }))
  const answers = await Promise.all(saves)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'draft-conflict')).toHaveLength(19)
})

test('the same save sent again, because its answer was lost, is a success', async () => {
  const learner = await api.learner()
  const sent = draft('초안')
  const first = await learner.call(saveDraft, sent)
  const again = await learner.call(saveDraft, sent)
  expect(again.ok && first.ok && again.value).toEqual(first.ok && first.value)
})

test('10,000 characters are kept, one more is refused whole', async () => {
  const learner = await api.learner()
  expect(await learner.call(saveDraft, draft('가'.repeat(10_000)))).toMatchObject({ status: 201 })
  const answer = await learner.call(saveDraft, draft('가'.repeat(10_001)))
  expect(answer).toMatchObject({ problem: { status: 422, code: 'too-long', detail: expect.stringContaining('10001') } })
})

test('100 drafts are kept; the next one is refused with a way out, while those there can be saved, and deleted for room', async () => {
  const learner = await api.learner()
  const drafts = Array.from({ length: 100 }, (_, i) => draft(`초안 ${i}`))
  for (const one of drafts) expect(await learner.call(saveDraft, one)).toMatchObject({ status: 201 })
  const next = draft('하나 더')
  expect(await learner.call(saveDraft, next)).toMatchObject({
    problem: { status: 409, code: 'too-many-drafts', detail: expect.stringContaining('delete one') },
  })
  expect(await learner.call(saveDraft, drafts[99]!)).toMatchObject({ ok: true })
  expect(await learner.call(saveDraft, { ...drafts[0]!, text: '고침', revision: 1 })).toMatchObject({ status: 200 })
  expect(await learner.call(listDrafts, {})).toMatchObject({ value: { items: { length: 100 } } })
  await learner.call(deleteDraft, { id: drafts[1]!.id })
  expect(await learner.call(saveDraft, next)).toMatchObject({ status: 201 })
  expect(await (await api.learner()).call(saveDraft, draft())).toMatchObject({ status: 201 })
})

test('somebody else’s draft can be neither saved over, seen nor deleted: it is 404', async () => {
  const [mina, tom] = [await api.learner(), await api.learner()]
  const sent = draft('비밀')
  await mina.call(saveDraft, sent)
  for (const revision of [0, 1]) {
    const answer = await tom.call(saveDraft, { ...sent, revision })
    expect(answer).toMatchObject({ problem: { status: 404, code: 'not-found' } })
    expect(JSON.stringify(answer)).not.toContain('비밀')
  }
  expect(await tom.call(deleteDraft, { id: sent.id })).toMatchObject({ problem: { status: 404 } })
  expect(await tom.call(listDrafts, {})).toMatchObject({ value: { items: [] } })
  expect(await mina.call(listDrafts, {})).toMatchObject({ value: { items: [{ text: '비밀', revision: 1 }] } })
})

test('an unknown prompt is 404; NUL and half characters are 400', async () => {
  const learner = await api.learner()
  expect(await learner.call(saveDraft, { ...draft(), promptId: 'no-such' })).toMatchObject({ problem: { status: 404 } })
  expect(await learner.call(saveDraft, draft('a\u0000'))).toMatchObject({ problem: { errors: [{ field: 'text' }] } })
  expect(await learner.call(saveDraft, draft('a\udc00'))).toMatchObject({ problem: { errors: [{ field: 'text' }] } })
})

test('a revision that no draft can reach is 400, and one that it has not reached is a conflict', async () => {
  const learner = await api.learner()
  const sent = draft()
  await learner.call(saveDraft, sent)
  const send = (revision: number) => learner.call(saveDraft, { ...sent, revision })
  for (const revision of [2_147_483_647, Number.MAX_SAFE_INTEGER, -1]) {
    expect(await send(revision)).toMatchObject({ problem: { status: 400, errors: [{ field: 'revision' }] } })
  }
  expect(await send(2_147_483_646)).toMatchObject({ problem: { status: 409, code: 'draft-conflict' } })
})

test('a draft says which essay it writes anew, on every device, until that essay is deleted', async () => {
  const learner = await api.learner()
  const earlier = submission()
  await learner.call(submitEssay, earlier)
  const sent = { ...draft('고쳐 쓰는 글'), rewriteOf: earlier.id.toUpperCase() }
  expect(await learner.call(saveDraft, sent)).toMatchObject({ status: 201, value: { rewriteOf: earlier.id } })
  const { rewriteOf: _said, ...later } = { ...sent, text: '더 고친 글', revision: 1 }
  expect(await learner.call(saveDraft, later)).toMatchObject({ status: 200, value: { rewriteOf: earlier.id } })
  expect(await learner.call(listDrafts, {})).toMatchObject({ value: { items: [{ rewriteOf: earlier.id }] } })
  await learner.call(deleteSubmission, { id: earlier.id })
  expect(await learner.call(listDrafts, {})).toMatchObject({
    value: { items: [{ text: '더 고친 글', rewriteOf: null }] },
  })
})

test('a draft that names an essay of nobody or of somebody else is kept without it', async () => {
  const [learner, other] = [await api.learner(), await api.learner()]
  const theirs = submission()
  await other.call(submitEssay, theirs)
  for (const rewriteOf of [randomUUID(), theirs.id]) {
    const answer = await learner.call(saveDraft, { ...draft(), rewriteOf })
    expect(answer).toMatchObject({ status: 201, value: { rewriteOf: null } })
  }
})
