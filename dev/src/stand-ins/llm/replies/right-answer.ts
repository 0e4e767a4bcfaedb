import type { Language } from '@truegul/contract'
import type { LlmAnswer } from '@truegul/ml-server/judging/answer'
import { type CriterionId, TOPIK_54 } from '@truegul/topik'
import { essayScores, type Scores, sentencesOf } from './essay-scores.ts'

/**
 * An answer without a fault: every quote stands in the essay, the deductions of a criterion add up to what it lacks of its
 * maximum, each correction is one word put right. Made from the essay alone, so the same essay is answered the same.
 */
export function rightAnswer(essay: string, language: Language, scores: Scores = essayScores(essay)): LlmAnswer {
  const texts = TEXTS[language]
  return {
    criteria: TOPIK_54.criteria.map(({ id, max }) => ({
      id,
      deductions: deductions(essay, id, max - scores[id], texts.lost),
      feedback: texts.feedback[id],
      score: scores[id],
    })),
    overall: texts.overall,
    strengths: [{ criterion: 'content', text: texts.strength }],
    nextSteps: [{ criterion: 'language', text: texts.nextStep }],
    corrections: corrections(essay, texts.corrected),
  }
}

const TEXTS = {
  en: {
    feedback: {
      content: 'You answer the question. Say more exactly why your reason holds.',
      organisation: 'The parts follow each other. The last paragraph could come back to the question.',
      language: 'Most sentences are clear. Watch the endings of long sentences.',
    },
    overall: 'A clear essay that stays with its topic and could explain its reasons more closely.',
    strength: 'You keep to the topic from the first sentence to the last.',
    nextStep: 'Write two long sentences again as three short ones.',
    lost: 'This part says less than the task asks for.',
    corrected: 'This word is spelt differently.',
  },
  ko: {
    feedback: {
      content: '문제에 알맞게 답했습니다. 이유를 더 자세히 설명해 보세요.',
      organisation: '글의 순서가 자연스럽습니다. 마지막 단락에서 문제로 다시 돌아오면 좋겠습니다.',
      language: '문장이 대체로 분명합니다. 긴 문장의 끝을 다시 확인해 보세요.',
    },
    overall: '주제를 벗어나지 않은 분명한 글이며 이유를 더 자세히 쓰면 더 좋아집니다.',
    strength: '첫 문장부터 마지막 문장까지 주제를 지켰습니다.',
    nextStep: '긴 문장 두 개를 짧은 문장 세 개로 다시 써 보세요.',
    lost: '이 부분은 과제가 요구하는 것보다 내용이 적습니다.',
    corrected: '맞춤법에 맞지 않는 말입니다.',
  },
} as const satisfies Record<Language, { feedback: Record<CriterionId, string>; [name: string]: unknown }>

const CRITERIA = TOPIK_54.criteria.map(({ id }) => id)
const QUOTE_LENGTH = 40

function deductions(essay: string, criterion: CriterionId, lost: number, reason: string) {
  const sentences = sentencesOf(essay)
  const parts = Math.min(3, lost)
  return Array.from({ length: parts }, (_, part) => {
    const sentence = sentences[(CRITERIA.indexOf(criterion) + part * CRITERIA.length) % Math.max(1, sentences.length)]
    const points = Math.floor(lost / parts) + (part < lost % parts ? 1 : 0)
    return { quote: sentence?.slice(0, QUOTE_LENGTH).trim() ?? '', reason, points }
  })
}

/** Mistakes that are mistakes wherever they stand. */
const MISTAKES = [
  ['몇일', '며칠', 'spelling'],
  ['되요', '돼요', 'spelling'],
  ['할수', '할 수', 'spacing'],
  ['것같', '것 같', 'spacing'],
  ['안됀', '안 된', 'spelling'],
] as const

function corrections(essay: string, reason: string): LlmAnswer['corrections'] {
  return MISTAKES.filter(([wrong]) => essay.includes(wrong)).map(([original, suggestion, kind]) => ({
    original,
    suggestion,
    reason,
    kind,
  }))
}
