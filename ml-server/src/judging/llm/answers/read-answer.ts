import { isDeepStrictEqual } from 'node:util'
import type { Language } from '@truegul/contract'
import { type CriterionId, criterionOf, type Rubric } from '@truegul/topik'
import type { z } from 'zod'
import { LlmAnswer } from './answer.ts'
import { findObjects } from './find-objects.ts'

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
 * the language asked for. Prose, a code fence and thoughts around the one object are forgiven. Nothing is filled in, nothing is
 * cut to size, and of two different judgements none is chosen: an answer is usable as it is, or not.
 */
export function readAnswer(text: string, language: Language, rubric: Rubric<CriterionId>): ReadAnswer {
  const objects = findObjects(text)
  const answers = objects.flatMap((object) => LlmAnswer.safeParse(object).data ?? [])
  const [answer, ...others] = answers
  if (!answer) return { ok: false, problems: problemsOfMisfits(objects) }
  if (others.some((other) => !isDeepStrictEqual(other, answer)))
    return { ok: false, problems: ['It holds more than one judgement: give one JSON object and nothing else.'] }
  const problems = [...problemsOfScores(answer, rubric), ...problemsOfWords(answer, language)]
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) } : { ok: true, answer }
}

/** Of what came nearest to an answer: the last object with criteria. */
function problemsOfMisfits(objects: readonly object[]): string[] {
  const nearest = objects.findLast((object) => 'criteria' in object)
  const read = nearest && LlmAnswer.safeParse(nearest)
  return read?.error ? describe(read.error) : ['It is not one complete JSON object.']
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
