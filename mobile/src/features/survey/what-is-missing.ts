import type { SurveyAnswers } from '@truegul/contract'

type Asked = { id: string; isRequired: boolean }

/** Ids of the questions that need an answer and have none. */
export function whatIsMissing(questions: readonly Asked[], answers: SurveyAnswers): ReadonlySet<string> {
  const isBlank = (answer: SurveyAnswers[string] | undefined) =>
    answer === undefined || (typeof answer !== 'number' && answer.length === 0)
  return new Set(questions.filter(({ id, isRequired }) => isRequired && isBlank(answers[id])).map(({ id }) => id))
}
