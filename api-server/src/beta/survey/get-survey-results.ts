import type { Output, Parsed, SurveyQuestion } from '@truegul/contract'
import type { getSurveyResults as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { wired } from '../../operators/wired.ts'
import { type Answer, readAnswers } from './read-answers.ts'

type Results = Output<typeof operation>
type Row = { personId: string; email: string; times: string; at: Date }

const willing: Statement = {
  name: 'list-interviews',
  text: `
    select u.id as "personId", u.email, coalesce(q.interview_times, '') as times, q.answered_at as at
    from survey_answers q join users u on u.id = q.user_id
    where q.wave = $1 and q.wants_interview order by q.answered_at desc limit 200`,
}

/** Answers counted by question, and who agreed to a talk. @throws Problem `not-found` */
export async function getSurveyResults({ database }: Context, { number }: Parsed<typeof operation>): Promise<Results> {
  const { survey, sentAt, asked, answers } = await readAnswers(database.query, number)
  const interviews = await database.query<Row>(willing, [number])
  return {
    surveyId: survey.id,
    sentAt: sentAt?.toISOString() ?? null,
    asked,
    answered: answers.length,
    questions: survey.questions.map((question) => countAnswers(question, answers)),
    interviews: interviews.map((row) => wired(row)),
  }
}

function countAnswers(
  { id, kind, text, choices = [] }: SurveyQuestion,
  all: readonly Answer[],
): Results['questions'][number] {
  const given = all.flatMap(({ answers }) => (isBlank(answers[id]) ? [] : [answers[id]!]))
  const numbers = given.filter((answer) => typeof answer === 'number')
  const options =
    kind === 'scale'
      ? [1, 2, 3, 4, 5].map((value) => ({ id: String(value), text: { en: String(value), ko: String(value) } }))
      : choices
  const isOf = (answer: (typeof given)[number], option: string) =>
    Array.isArray(answer) ? answer.includes(option) : String(answer) === option
  return {
    id,
    kind,
    text,
    answered: given.length,
    mean: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length,
    counts: options.map((option) => ({
      value: option.id,
      text: option.text,
      count: given.filter((answer) => isOf(answer, option.id)).length,
    })),
    words: kind === 'text' ? given.filter((answer) => typeof answer === 'string') : [],
  }
}

const isBlank = (answer: Answer['answers'][string] | undefined) =>
  answer === undefined || (typeof answer !== 'number' && answer.length === 0)
