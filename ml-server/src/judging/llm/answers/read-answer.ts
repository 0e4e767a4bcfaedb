import type { Language } from '@truegul/contract'
import { type CriterionId, criterionOf, type Rubric } from '@truegul/topik'
import type { z } from 'zod'
import { LlmAnswer } from './answer.ts'

/** A usable answer, or what is wrong with it, in sentences for the model. */
export type ReadAnswer = { ok: true; answer: LlmAnswer } | { ok: false; problems: string[] }

const MOST_PROBLEMS = 6
const HANGUL = /[가-힣]/g
const LATIN = /[A-Za-z]/g
const QUOTED = /["“”'‘’「」『』(][^"“”'‘’「」『』)]*["“”'‘’「」『』)]/g
// In English feedback single Korean words may stand unquoted; in Korean feedback names and abbreviations.
const MOST_OF_THE_OTHER = 0.35

/**
 * Reads the text of an answer and holds it to the schema, to exactly the rubric's criteria, to whole points in their ranges and to
 * the language asked for. Nothing is filled in and nothing is cut to size: an answer is usable as it is, or not.
 */
export function readAnswer(text: string, language: Language, rubric: Rubric<CriterionId>): ReadAnswer {
  const parsed = parseObject(text)
  if (parsed === undefined) return { ok: false, problems: ['It is not one complete JSON object.'] }
  const read = LlmAnswer.safeParse(parsed)
  if (!read.success) return { ok: false, problems: describe(read.error) }
  const problems = [...problemsOfScores(read.data, rubric), ...problemsOfWords(read.data, language)]
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
    : { ok: true, answer: read.data }
}

/** The one JSON object in a text; prose or a code fence around it is forgiven, a second object is not. */
function parseObject(text: string): unknown {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to < from) return undefined
  try {
    return JSON.parse(text.slice(from, to + 1))
  } catch {
    return undefined
  }
}

function describe(error: z.ZodError): string[] {
  return error.issues
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => `${path.length > 0 ? path.join('.') : 'The object'}: ${message}.`)
}

function problemsOfScores({ criteria }: LlmAnswer, rubric: Rubric<CriterionId>): string[] {
  const given = criteria.map(({ id }) => id)
  const ids = rubric.criteria.map(({ id }) => id)
  const isExact = given.length === ids.length && ids.every((id) => given.includes(id))
  return [
    ...(isExact ? [] : [`criteria must be exactly ${ids.join(', ')}, each once.`]),
    ...criteria.flatMap(({ id, score }) => {
      const { max } = criterionOf(rubric, id)
      return score >= 0 && score <= max ? [] : [`The score of ${id} must be a whole number from 0 to ${max}.`]
    }),
  ]
}

function problemsOfWords(answer: LlmAnswer, language: Language): string[] {
  const said = [
    answer.overall,
    ...answer.criteria.map(({ feedback }) => feedback),
    ...answer.strengths.map(({ text }) => text),
    ...answer.nextSteps.map(({ text }) => text),
  ]
  if (said.some((text) => text.trim() === '')) return ['No feedback, strength or next step may be empty.']
  if (answer.nextSteps.length === 0) return ['There must be at least one next step.']
  const all = [...said, ...answer.criteria.flatMap(({ deductions }) => deductions.map(({ reason }) => reason))].join(
    ' ',
  )
  return isIn(language, all)
    ? []
    : [`Everything said to the learner must be in ${language === 'en' ? 'English' : 'Korean'}.`]
}

/** Is a text in this language, its quotes aside? */
function isIn(language: Language, text: string): boolean {
  const own = text.replace(QUOTED, ' ')
  const hangul = own.match(HANGUL)?.length ?? 0
  // A syllable says about as much as three Latin letters.
  const latin = (own.match(LATIN)?.length ?? 0) / 3
  const other = language === 'en' ? hangul : latin
  return hangul + latin > 0 && other / (hangul + latin) <= MOST_OF_THE_OTHER
}
