import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'
import { correctText } from './correct-text.ts'
import { findEdits } from './find-edits.ts'
import { isAccepted } from './is-accepted.ts'

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }
let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const corrected = (text: string) => correctText(text, analysers)

describe('findEdits corrects', () => {
  test.each([
    ['노력이 가장 중요한다.', '노력이 가장 중요하다.'],
    ['가족이 제일 중요하는 것이다.', '가족이 제일 중요한 것이다.'],
    ['돈이 많는 사람도 있다.', '돈이 많은 사람도 있다.'],
    ['돈이 많수록 좋다고 한다.', '돈이 많을수록 좋다고 한다.'],
    ['노력하지 않아면 이룰 수 없다.', '노력하지 않으면 이룰 수 없다.'],
    ['돈을 많이 벌는 것이 목표이다.', '돈을 많이 버는 것이 목표이다.'],
    ['이것이 행복한 삶이다고 생각한다.', '이것이 행복한 삶이라고 생각한다.'],
    ['시간이 없기 때문인다.', '시간이 없기 때문이다.'],
    ['나는 이것이 옳다고 생각하다.', '나는 이것이 옳다고 생각한다.'],
    ['친구과 운동를 한다.', '친구와 운동을 한다.'],
    ['무엇이든 할수있다.', '무엇이든 할 수 있다.'],
    ['무엇이든 할수 있다고 믿는다.', '무엇이든 할 수 있다고 믿는다.'],
    ['그렇게 할 수 밖에 없다.', '그렇게 할 수밖에 없다.'],
    ['직업을 선택할때 적성을 본다.', '직업을 선택할 때 적성을 본다.'],
    ['건강을 지키는것이 중요하다.', '건강을 지키는 것이 중요하다.'],
    ['욕심때문에 실패한다.', '욕심 때문에 실패한다.'],
    ['돈뿐만아니라 시간도 필요하다.', '돈뿐만 아니라 시간도 필요하다.'],
    ['개인의 노력 뿐만 아니라 사회의 도움도 필요하다.', '개인의 노력뿐만 아니라 사회의 도움도 필요하다.'],
    ['여러가지 방법이 있다.', '여러 가지 방법이 있다.'],
    ['꼭 운동을 해야한다.', '꼭 운동을 해야 한다.'],
    ['나는 여행을 가고싶다.', '나는 여행을 가고 싶다.'],
    ['그 일은 잘 됬다.', '그 일은 잘 됐다.'],
    ['포기하면 않된다.', '포기하면 안 된다.'],
    ['그것은 나에게 않 맞는 일이다.', '그것은 나에게 안 맞는 일이다.'],
    ['포기하지 안고 노력했다.', '포기하지 않고 노력했다.'],
    ['몇일 동안 생각했다.', '며칠 동안 생각했다.'],
    ['문제를 어떻해 해결할지 모른다.', '문제를 어떻게 해결할지 모른다.'],
    ['이 물건은 더 낳은 삶을 준다.', '이 물건은 더 나은 삶을 준다.'],
    ['이제 집에 가야해.', '이제 집에 가야 한다.'],
  ])('%s', (wrong, right) => {
    expect(corrected(wrong)).toBe(right)
  })

  test.each([
    ['내일은 비가 올거 같다.', '내일은 비가 올 것 같다.'],
    ['나는 어려운 친구들 한테 손을 내밀었다.', '나는 어려운 친구들에게 손을 내밀었다.'],
    ['그렇게 하면 안되다.', '그렇게 하면 안 된다.'],
    ['무엇을 배우고싶은지 를 생각한다.', '무엇을 배우고 싶은지를 생각한다.'],
    ['절반을 차지 할만큼 많다.', '절반을 차지할 만큼 많다.'],
    ['스스로 결정 할수 있다.', '스스로 결정할 수 있다.'],
  ])('in one step what is written apart and wrong as well: %s', (wrong, right) => {
    expect(corrected(wrong)).toBe(right)
    expect(corrected(right)).toBe(right)
  })

  test('a polite ending among plain ones, where its plain form is certain, but no question', () => {
    const plain = '첫째는 건강이다. 둘째는 가족이다. 셋째는 일이다. '
    expect(corrected(`${plain}누구나 행복을 원합니다.`)).toBe(`${plain}누구나 행복을 원한다.`)
    expect(corrected(`${plain}그것이 가장 중요합니다.`)).toBe(`${plain}그것이 가장 중요하다.`)
    expect(corrected(`${plain}방법이 있어요?`)).toBe(`${plain}방법이 있어요?`)
    expect(corrected('저는 학생입니다. 매일 공부를 합니다.')).toBe('저는 학생입니다. 매일 공부를 합니다.')
  })
})

describe('findEdits leaves alone', () => {
  test.each([
    '갈수록 물가가 오른다.',
    '그중에서 이것저것 별것 아닌 것이 없다.',
    '아이를 안고 강아지 안고 갔다.',
    '어린이였다가 어른이 된다.',
    '서울로 가는 길로 물로 씻는다.',
    '전문가와 예술가가 모였다.',
    '날씨가 밝는다고 말했다.',
    '끊임없이 노력하고 상관없이 나아간다.',
    '그는 실수 있는 글을 썼다.',
    '이렇듯 높은 수준을 갖춘다.',
    '그 일이 있은 후에 모두가 변했다.',
    '10%를 넘는 A와 B를 비교한다.',
    '대학생으로서 말로써 설명한다.',
    '사람들을 도와주어야 하는지 모르겠다.',
    '돼지고기를 먹어도 되고 안 먹어도 된다.',
    '책을 읽을 만큼 시간이 있는 사람은 드물다.',
  ])('%s', (text) => {
    expect(corrected(text)).toBe(text)
  })

  test('what the prompt of an essay and a good essay say', () => {
    for (const text of [readFixture('good').text, readFixture('good').prompt.passage])
      expect(corrected(text)).toBe(text)
  })
})

describe('isAccepted', () => {
  const accepted = (text: string, written: string, suggestion: string) => {
    const start = text.indexOf(written)
    return isAccepted(text, { start, end: start + written.length, suggestion, rule: 'register' }, analysers)
  }

  test('refuses what the text around the edit makes a non-word of, whatever rule made it', () => {
    expect(accepted('밥을 먹습니다.', '습니다', '슨다')).toBe(false)
    expect(accepted('값이 저렴합니다.', '합니다', '한다')).toBe(false)
    expect(accepted('돈이 종요하는것이다.', '종요하', '중요하')).toBe(false)
    expect(accepted('학교을넘어 간다.', '학교을', '학교를')).toBe(false)
  })

  test('takes forms that only the conjugator knows', () => {
    expect(accepted('밥을 먹습니다.', '습니다', '는다')).toBe(true)
    expect(accepted('일이 쉬워졌다.', '쉬워졌다', '쉬워질수록')).toBe(true)
  })
})

describe('findEdits on any text', () => {
  const pieces =
    '중요한다. |할수있다 |근데 |이건 |저는 |제 |생각 |10년동안 |모든사람|들은 |친구랑 |한테 |몇 |일 |안 돼. |거다. |사과을 |않 |좋다. |하지 안고 |삶이다고 |수 밖에 |뿐만 아니라 |태도 와 |😀|\n|\ud800|é|가고싶어하고 |여러가지|있습니다. |때문에|것같다 |많수록 |노력 |야 |만들은 |왔는 |쉽는 |싶지 않는 |존재하지 않다. |줄입니다. |먹습니다. |예뻐요. |것 입니다.|살은 집|바뻐서 '
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 60 }).map((parts) => parts.join('')),
  )

  test('edits stand in order, do not overlap, change something, and are found again where they stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const essay = analyseEssay({ text, prompt: NO_PROMPT }, analysers)
        const edits = findEdits(essay, analysers)
        let last = 0
        for (const { start, end, suggestion, rule } of edits) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(essay.text.length)
          expect(suggestion).not.toBe(essay.text.slice(start, end))
          expect(suggestion).toMatch(/^(?:\d[\d.,]*)?[가-힣]+( [가-힣]+)*$/)
          expect(isAccepted(essay.text, { start, end, suggestion, rule }, analysers)).toBe(true)
          last = end
        }
        expect(findEdits(essay, analysers)).toEqual(edits)
      }),
      { numRuns: 300 },
    )
  })

  test('a word with a letter of another script inside is left as it is written', () => {
    for (const text of ['사과을 é뿐만 아니라 물도 샀다.', '편리한é 반면으로 위험하다.'])
      expect(corrected(text)).toContain('é')
    expect(corrected('사과을 é뿐만 아니라 물도 샀다.')).toContain(' é뿐만')
  })

  test('what is corrected asks for no correction back', () => {
    for (const text of [readFixture('weak').text, readFixture('middle').text]) {
      const once = corrected(text)
      expect(corrected(once)).toBe(once)
    }
  })
})
