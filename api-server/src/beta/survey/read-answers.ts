import { Problem, type SurveyAnswers } from '@truegul/contract'
import type { Query, Statement } from '../../database/database.ts'
import { type Survey, surveyOfWave } from './survey-questions.ts'

/** What one tester said, by the order of a hash: lists tell neither who it was nor who was first. */
export type Answer = { answers: SurveyAnswers; answered_at: Date; wants_interview: boolean }

export type WaveAnswers = { survey: Survey; sentAt: Date | null; asked: number; answers: Answer[] }

const wave: Statement = {
  name: 'survey-of-wave',
  text: `
    select survey_sent_at as "sentAt", (select count(*)::int from survey_answers where wave = number) as asked
    from beta_waves where number = $1`,
}

const list: Statement = {
  name: 'answers-of-wave',
  text: `
    select answers, answered_at, wants_interview from survey_answers
    where wave = $1 and survey_id = $2 and answered_at is not null order by md5(user_id::text || survey_id)`,
}

/** Answers to the survey of a wave. @throws Problem `not-found` */
export async function readAnswers(query: Query, number: number): Promise<WaveAnswers> {
  const [row] = await query<{ sentAt: Date | null; asked: number }>(wave, [number])
  if (!row) throw new Problem('not-found', `There is no wave ${number}.`)
  const survey = surveyOfWave(number)
  return { ...row, survey, answers: await query<Answer>(list, [number, survey.id]) }
}
