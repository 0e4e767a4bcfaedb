import { expect, test } from 'vitest'
import { questionOf } from './question'

test.each([
  ['사람이', '사람을', 'grammar', 'particle'],
  ['사람이 만나지', '사람을 만나지', 'grammar', 'particle'],
  ['서울으로', '서울로', 'grammar', 'particle'],
  ['방에서만', '방에만', 'grammar', 'particle'],
  ['학교', '학교에', 'grammar', 'particle'],
  // the same letters as a particle would have, and an ending all the same
  ['작는', '작은', 'grammar', 'form'],
  ['중요한다', '중요하다', 'grammar', 'form'],
  ['있을때', '있을 때', 'spacing', 'space-missing'],
  ['공부 하다', '공부하다', 'spacing', 'space-extra'],
  // spaces alone are asked for as spaces, whatever the judge calls it
  ['할수 있다', '할 수 있다', 'grammar', 'space-missing'],
  ['나는친 구', '나는 친구', 'spacing', 'spacing'],
  ['됬다', '됐다', 'spelling', 'spelling'],
  ['좋아요', '좋다', 'register', 'register'],
  ['진짜', '매우', 'vocabulary', 'word'],
  ['정말로 ', '', 'vocabulary', 'leave-out'],
  ['톤', '어조', 'tone' as 'grammar', 'other'],
] as const)('of %s, where we would write %s (%s), the question is: %s', (original, suggestion, kind, question) => {
  expect(questionOf({ original, suggestion, kind })).toBe(question)
})
