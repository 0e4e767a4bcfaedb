import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../draft'
import { keepBoth, keepMine, settleDraft, takeTheirs } from './settle-draft'

const IDS = { id: '00000000-0000-4000-8000-000000000001', submissionId: '00000000-0000-4000-8000-000000000002' }
const MORE_IDS = { id: '00000000-0000-4000-8000-000000000003', submissionId: '00000000-0000-4000-8000-000000000004' }

const draft = (change: Partial<Draft> = {}): Draft => ({
  ...IDS,
  promptId: 'reading-habit',
  rewriteOf: null,
  text: '여기의 글',
  changedAt: 1000,
  revision: 1,
  inAccountAt: null,
  other: null,
  trouble: null,
  queuedAt: null,
  refusal: null,
  exam: null,
  ...change,
})
const theirs = (text: string, revision = 2) => ({ text, revision, updatedAt: '2026-11-26T05:00:00.000Z' })

describe('the account has another revision', () => {
  test('with the same text: it is saved there', () => {
    const settled = settleDraft(draft(), theirs('여기의 글'), [])
    expect(settled).toMatchObject({ text: '여기의 글', revision: 2, other: null })
    expect(settled.inAccountAt).not.toBeNull()
  })

  test('with a text that went off from here without an answer: what was typed since follows, and nobody is asked', () => {
    const settled = settleDraft(draft({ text: '여기의 글이다.' }), theirs('여기의 글'), ['여기의 글', '여기의'])
    expect(settled).toMatchObject({ text: '여기의 글이다.', revision: 2, inAccountAt: null, other: null })
  })

  test('and nothing was written here since: theirs is taken', () => {
    expect(settleDraft(draft({ inAccountAt: 900 }), theirs('저기의 글'), [])).toMatchObject({
      text: '저기의 글',
      other: null,
    })
    expect(settleDraft(draft({ text: ' \n' }), theirs('저기의 글'), [])).toMatchObject({
      text: '저기의 글',
      other: null,
    })
  })

  test('and both sides were written on: the learner is asked, and what stands here stays', () => {
    expect(settleDraft(draft(), theirs('저기의 글'), [])).toMatchObject({
      text: '여기의 글',
      revision: 1,
      other: { text: '저기의 글', revision: 2 },
    })
  })
})

test('whatever is chosen, the text that was chosen is there and goes over the right revision', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (here, there, revision) => {
      const asked = draft({ text: here, other: { text: there, revision, changedAt: 2000 } })
      expect(keepMine(asked)).toMatchObject({ text: here, revision, inAccountAt: null, other: null })
      expect(takeTheirs(asked)).toMatchObject({ text: there, revision, inAccountAt: 2000, other: null })
      const both = keepBoth(asked, MORE_IDS)
      expect(both.mine).toMatchObject({ ...MORE_IDS, text: here, revision: 0, inAccountAt: null, other: null })
      expect(both.theirs).toMatchObject({ ...IDS, text: there, revision, other: null })
    }),
  )
})

test('no text that exists only once is lost by settling', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.string()), fc.boolean(), (here, there, sent, isInAccount) => {
      const settled = settleDraft(draft({ text: here, inAccountAt: isInAccount ? 1 : null }), theirs(there), sent)
      const kept = [settled.text, settled.other?.text]
      if (!isInAccount && here.trim() !== '') expect(kept).toContain(here)
      if (!sent.includes(there)) expect(kept).toContain(there)
    }),
  )
})
