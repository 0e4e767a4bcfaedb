import { expect, test } from 'vitest'
import { chooseDraft } from './choose-draft'
import type { Draft } from './draft'

const draft = (id: string, change: Partial<Draft> = {}): Draft => ({
  id,
  submissionId: id,
  promptId: 'reading-habit',
  rewriteOf: null,
  text: '글',
  changedAt: 1,
  revision: 0,
  inAccountAt: null,
  other: null,
  trouble: null,
  queuedAt: null,
  refusal: null,
  exam: null,
  ...change,
})
const wish = { promptId: 'reading-habit', draftId: null, rewriteOf: null, isExam: false }

test('the draft that was written last goes on', () => {
  const drafts = [draft('old'), draft('new', { changedAt: 5 }), draft('other', { promptId: 'city-life', changedAt: 9 })]
  expect(chooseDraft(drafts, wish)?.id).toBe('new')
  expect(chooseDraft(drafts, { ...wish, draftId: 'old' })?.id).toBe('old')
  expect(chooseDraft(drafts, { ...wish, draftId: 'other' })?.id).toBe('new')
})

test('what waits to be sent is shown when it is asked for, and no new essay goes on with it', () => {
  const drafts = [draft('waits', { queuedAt: 3 })]
  expect(chooseDraft(drafts, wish)).toBeNull()
  expect(chooseDraft(drafts, { ...wish, draftId: 'waits' })?.id).toBe('waits')
})

test('an essay written anew and an exam have drafts of their own', () => {
  const drafts = [draft('free'), draft('rewrite', { rewriteOf: 'essay-1' }), draft('exam', { exam: { left: 5 } })]
  expect(chooseDraft(drafts, { ...wish, rewriteOf: 'essay-1' })?.id).toBe('rewrite')
  expect(chooseDraft(drafts, { ...wish, rewriteOf: 'essay-2' })).toBeNull()
  expect(chooseDraft(drafts, { ...wish, isExam: true })?.id).toBe('exam')
})
