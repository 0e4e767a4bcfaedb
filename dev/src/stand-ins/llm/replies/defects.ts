import type { Language } from '@truegul/contract'
import type { LlmAnswer } from '@truegul/ml-server/judging/answer'
import { type CriterionId, TOPIK_54 } from '@truegul/topik'
import { obey } from './obey.ts'
import { rightAnswer } from './right-answer.ts'

type AnswerContext = { essay: string; message: string; language: Language }

/** Spoils a right answer. A string is answered as it is, anything else as JSON. */
export type Defect = (answer: LlmAnswer, about: AnswerContext) => unknown

const WRONG_SCORES = { content: 13, organisation: -1, language: 27 }
const NOT_IN_ANY_ESSAY = '이 문장은 글의 어디에도 없는 문장이다.'

/** What models do to an answer although it has a schema, by the name that a script uses. */
export const DEFECTS = {
  'wrong-ranges': (answer) => withCriteria(answer, (each) => ({ ...each, score: WRONG_SCORES[each.id] })),
  'missing-criterion': (answer) => ({ ...answer, criteria: answer.criteria.slice(1) }),
  'repeated-criterion': (answer) => ({
    ...answer,
    criteria: [...answer.criteria.slice(0, 2), ...answer.criteria.slice(0, 1)],
  }),
  'invented-quotes': (answer) => ({
    ...withCriteria(answer, (each) => ({
      ...each,
      deductions: each.deductions.map((deduction) => ({ ...deduction, quote: NOT_IN_ANY_ESSAY })),
    })),
    corrections: [
      { original: NOT_IN_ANY_ESSAY, suggestion: '없는 문장이다.', reason: 'Shorter.', kind: 'grammar' },
      ...answer.corrections,
    ],
  }),
  'wrong-language': (answer, { essay, language }) => {
    const score = (id: CriterionId) => answer.criteria.find((each) => each.id === id)?.score ?? 0
    const [content, organisation, ofLanguage] = TOPIK_54.criteria.map(({ id }) => score(id))
    const scores = { content: content ?? 0, organisation: organisation ?? 0, language: ofLanguage ?? 0 }
    return rightAnswer(essay, language === 'ko' ? 'en' : 'ko', scores)
  },
  'prose-around': (answer) =>
    `Here is my judgement of the essay:\n\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\`\n\nTell me if you need more.`,
  /** A reasoning model whose server does not take its thoughts out. */
  'thought-first': (answer) =>
    `<think>\nThe set {content, organisation, language} is asked for. A draft: ${JSON.stringify({ ...answer, overall: 'A draft.' })}\nToo kind?\n</think>\n\n${JSON.stringify(answer)}`,
  'braces-around': (answer) =>
    `I use {"criteria": [...]} for {content, organisation, language}:\n${JSON.stringify(answer)}\nThe {overall} is meant kindly.`,
  'two-judgements': (answer) =>
    `${JSON.stringify(answer)}\nOr rather:\n${JSON.stringify({ ...answer, overall: 'On second thoughts, a good essay.' })}`,
  'score-as-string': (answer) => withCriteria(answer, (each) => ({ ...each, score: String(each.score) })),
  obey: obey(),
} as const satisfies Record<string, Defect>

export type DefectName = keyof typeof DEFECTS

function withCriteria(answer: LlmAnswer, change: (each: LlmAnswer['criteria'][number]) => unknown) {
  return { ...answer, criteria: answer.criteria.map(change) }
}
