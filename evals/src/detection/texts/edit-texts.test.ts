import { expect, test } from 'vitest'
import { EDITS, type Edit } from './edit-texts.ts'

const TEXT = '또한, 우리는 노력합니다. 이러한 문제는 중요합니다. 저는 책을 읽습니다. 학생입니다. 했습니다.'

test('edits are the same each time and change the text', () => {
  for (const edit of Object.keys(EDITS) as Edit[]) expect(EDITS[edit](TEXT)).toBe(EDITS[edit](TEXT))
  expect(EDITS['no commas'](TEXT)).not.toContain(',')
  expect(EDITS['25 synonyms'](TEXT)).toContain('이런 문제')
  expect(EDITS['3% typos'](TEXT.repeat(10))).not.toBe(TEXT.repeat(10))
})

test('registers are rewritten by rules', () => {
  expect(EDITS['plain -다'](TEXT)).toBe(
    '또한, 우리는 노력한다. 이러한 문제는 중요하다. 나는 책을 읽는다. 학생이다. 했다.',
  )
  expect(EDITS['polite -습니다']('노력한다. 중요하다. 읽는다. 학생이다. 했다.')).toBe(
    '노력합니다. 중요합니다. 읽습니다. 학생입니다. 했습니다.',
  )
})
