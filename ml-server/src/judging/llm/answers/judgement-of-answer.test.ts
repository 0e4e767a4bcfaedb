import { TOPIK_54 } from '@truegul/topik'
import { expect, test } from 'vitest'
import { showEssay } from '../prompt/show-essay.ts'
import type { LlmAnswer } from './answer.ts'
import { judgementOfAnswer } from './judgement-of-answer.ts'

const text = '카우나스는 아름다운 도시이다. 나는 카우나스에서 노럭을 많이 했다.'
const place = (original: string) => {
  const start = text.indexOf(original)
  return { start, end: start + original.length, original }
}
const answer: LlmAnswer = {
  criteria: (['content', 'organisation', 'language'] as const).map((id) => ({
    id,
    deductions: id === 'language' ? [{ quote: '노럭을', reason: 'No such word', points: 2 }] : [],
    feedback: 'Well done.',
    score: 8,
  })),
  overall: 'A short answer.',
  strengths: [],
  nextSteps: [],
  corrections: [],
}

test('words to check of the local judge stand beside the judgement of a model, where it says nothing of them', () => {
  const scores = { content: 8, organisation: 8, language: 8 }
  const judge = (local: Parameters<typeof judgementOfAnswer>[4]) =>
    judgementOfAnswer(answer, scores, { text, language: 'en', rubric: TOPIK_54 }, showEssay(text), local).judgement
  const toCheck = [place('카우나스는'), place('카우나스에서'), place('노럭을')]
  expect(judge({ corrections: [], toCheck }).toCheck).toEqual(toCheck.slice(0, 2))
  expect(judge({ corrections: [] })).not.toHaveProperty('toCheck')
})
