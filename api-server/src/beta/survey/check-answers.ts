import { Problem, type SurveyAnswers, type SurveyQuestion } from '@truegul/contract'

/** @throws Problem `invalid-input` that names each question whose answer does not fit it, or is missing. */
export function checkAnswers(questions: readonly SurveyQuestion[], answers: SurveyAnswers): void {
  const errors = questions.flatMap((question) => {
    const message = faultOf(question, answers[question.id])
    return message === null ? [] : [{ field: `answers.${question.id}`, message }]
  })
  const known = new Set(questions.map(({ id }) => id))
  for (const id of Object.keys(answers)) {
    if (!known.has(id)) errors.push({ field: `answers.${id}`, message: 'is no question of this survey' })
  }
  const [first] = errors
  if (first) throw new Problem('invalid-input', `${first.field} ${first.message}.`, { errors })
}

function faultOf(
  { kind, isRequired, choices = [], takesSeveral }: SurveyQuestion,
  answer: SurveyAnswers[string] | undefined,
) {
  const isBlank = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
  if (isBlank) return isRequired ? 'is missing' : null
  if (kind === 'scale') return typeof answer === 'number' ? null : 'must be a number from 1 to 5'
  if (kind === 'text') return typeof answer === 'string' ? null : 'must be text'
  if (!Array.isArray(answer)) return 'must be a list of choices'
  if (!takesSeveral && answer.length > 1) return 'must be one choice'
  return answer.every((chosen) => choices.some(({ id }) => id === chosen)) ? null : 'must be of the choices'
}
