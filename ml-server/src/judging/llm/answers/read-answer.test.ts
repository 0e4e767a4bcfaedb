import { TOPIK_54 } from '@truegul/topik'
import { describe, expect, test } from 'vitest'
import type { LlmAnswer } from './answer.ts'
import { readAnswer } from './read-answer.ts'

const answer: LlmAnswer = {
  criteria: [
    {
      id: 'content',
      deductions: [{ quote: '', reason: 'The third question is missing', points: 3 }],
      feedback: 'You answer two questions.',
      score: 9,
    },
    { id: 'organisation', deductions: [], feedback: 'The order is clear to follow.', score: 12 },
    { id: 'language', deductions: [], feedback: 'Your sentences are mostly correct.', score: 26 },
  ],
  overall: 'A good essay with one gap.',
  strengths: [{ criterion: 'content', text: 'You give a reason for each claim.' }],
  nextSteps: [{ criterion: 'content', text: 'Answer the third question too, with “그러므로”.' }],
  corrections: [],
}
const problemsOf = (text: string, language: 'en' | 'ko' = 'en') => {
  const read = readAnswer(text, language, TOPIK_54)
  return read.ok ? [] : read.problems
}
const withScore = (score: unknown) =>
  JSON.stringify({ ...answer, criteria: answer.criteria.map((one) => ({ ...one, score })) })

describe('readAnswer', () => {
  test('takes a right answer, with prose or a fence around it or not', () => {
    const json = JSON.stringify(answer)
    for (const text of [json, `Here it is:\n\`\`\`json\n${json}\n\`\`\``])
      expect(readAnswer(text, 'en', TOPIK_54)).toEqual({ ok: true, answer })
  })

  test.each([
    ['nothing', ''],
    ['prose', 'I cannot judge this.'],
    ['half of it', JSON.stringify(answer).slice(0, 300)],
    ['two objects', `${JSON.stringify(answer)} ${JSON.stringify(answer)}`],
  ])('refuses %s', (_, text) => {
    expect(problemsOf(text)).not.toEqual([])
  })

  test.each([
    ['a score above the maximum', 27],
    ['a negative one', -1],
    ['half points', 8.5],
    ['text', '8'],
    ['nothing', null],
  ])('refuses %s, and says so', (_, score) => {
    expect(problemsOf(withScore(score)).join(' ')).toMatch(/score/)
  })

  test('refuses a criterion that is missing, repeated or ours to make up', () => {
    const [content, organisation] = answer.criteria
    for (const criteria of [[content, organisation], [content, content, organisation], [{ ...content, id: 'style' }]]) {
      expect(problemsOf(JSON.stringify({ ...answer, criteria }))).not.toEqual([])
    }
  })

  test('refuses feedback in another language than the learner’s; quoted Korean is no other language', () => {
    expect(problemsOf(JSON.stringify(answer), 'ko')).toEqual(['Everything said to the learner must be in Korean.'])
    const korean = {
      ...answer,
      overall: '두 질문에 잘 답했지만 세 번째 질문이 빠졌습니다. 다음에는 모든 질문에 답해 보세요.',
    }
    expect(
      problemsOf(
        JSON.stringify({ ...korean, criteria: korean.criteria.map((one) => ({ ...one, feedback: korean.overall })) }),
      ),
    ).toEqual(['Everything said to the learner must be in English.'])
  })

  test('refuses empty words and fields that nobody asked for', () => {
    expect(problemsOf(JSON.stringify({ ...answer, overall: ' ' }))).not.toEqual([])
    expect(problemsOf(JSON.stringify({ ...answer, bonus: 10 }))).not.toEqual([])
  })
})
