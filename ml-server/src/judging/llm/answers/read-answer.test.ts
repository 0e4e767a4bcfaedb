import { TOPIK_54 } from '@truegul/topik'
import fc from 'fast-check'
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
  const json = JSON.stringify(answer)
  const other = JSON.stringify({ ...answer, overall: 'Another judgement of the same essay.' })

  test.each([
    ['alone', json],
    ['in a fence with prose around it', `Here it is:\n\`\`\`json\n${json}\n\`\`\`\nAnything {else}?`],
    ['after a thought', `<think>\nIt is short.\n</think>\n\n${json}`],
    ['after thoughts with drafts in them', `<THINK>${other}</THINK> <thinking>{"score": 9}</thinking>${json}`],
    ['after a thought in a thought', `<think>a <think>b ${other}</think> ${other}</think>${json}`],
    ['after a thought that the server opened', `The gist: ${other}\n</think>\n${json}`],
    ['before a thought', `${json}\n<think>${other}</think>`],
    ['after a thought that never ends', `<think>\nIt is short, I say:\n${json}`],
    [
      'after braces that are no JSON',
      `The set {content, language} and {"a" and {"criteria": [...]} are meant: ${json}`,
    ],
    ['beside another object', `{"essay": "short"}\n${json}`],
    ['twice', `${json}\nOnce more:\n${json}`],
    ['indented', JSON.stringify(answer, null, 2)],
  ])('takes a right answer %s', (_, text) => {
    expect(readAnswer(text, 'en', TOPIK_54)).toEqual({ ok: true, answer })
  })

  test('takes a tag or a brace in what is said to the learner for words', () => {
    const said = { ...answer, overall: 'You wrote “</think> {” and “<think>”, and {"criteria" too.' }
    expect(readAnswer(JSON.stringify(said), 'en', TOPIK_54)).toEqual({ ok: true, answer: said })
  })

  test('chooses none of two judgements, and asks for one', () => {
    expect(problemsOf(`${json}\n${other}`).join()).toMatch(/more than one judgement/)
    expect(problemsOf(`<think>${json} ${other}`).join()).toMatch(/more than one judgement/)
  })

  test('says what is wrong with the answer, not with an object beside it', () => {
    const wrong = JSON.stringify({ ...answer, overall: 7 })
    expect(problemsOf(`{"plan": 1} ${wrong} {"done": true}`).join()).toMatch(/overall/)
  })

  // None of these can be JSON around the answer, as none holds a colon.
  const scrap = fc.constantFrom('{', '}', '{"', '"', '\\', '[', ']', '```', '\n', 'a', '가', '<think>', '<', '</')
  const scraps = fc.array(scrap).map((parts) => parts.join(''))

  test('finds the answer whatever scraps stand around it', () => {
    fc.assert(
      fc.property(scraps, scraps, (before, after) => {
        expect(readAnswer(`${before}${json}${after}`, 'en', TOPIK_54)).toEqual({ ok: true, answer })
      }),
    )
  })

  test('never chooses what was only thought', () => {
    fc.assert(
      fc.property(scraps, scraps, (before, after) => {
        expect(readAnswer(`<think>${before}${other}</think>${after}`, 'en', TOPIK_54).ok).toBe(false)
      }),
    )
  })

  test('reads any text to its end, soon', () => {
    for (const part of ['{"', '{"a":{"', '<think>', '{ '])
      expect(readAnswer(part.repeat(20_000), 'en', TOPIK_54).ok).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => !readAnswer(text, 'en', TOPIK_54).ok))
  })

  test.each([
    ['nothing', ''],
    ['prose', 'I cannot judge this.'],
    ['half of it', JSON.stringify(answer).slice(0, 300)],
    ['JSON with a comma too many', JSON.stringify(answer).replace(/}$/, ',}')],
    ['an answer that was only thought', `<think>${JSON.stringify(answer)}</think>`],
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
