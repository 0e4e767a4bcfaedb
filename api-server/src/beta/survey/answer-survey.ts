import { type answerSurvey as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { checkAnswers } from './check-answers.ts'
import { SURVEYS } from './survey-questions.ts'

/** The notice is read by it. */
const keep: Statement = {
  name: 'answer-survey',
  text: `
    with kept as (
      update survey_answers set answers = $3, wants_interview = $4, interview_times = nullif($5, ''), answered_at = now()
      where survey_id = $1 and user_id = $2 returning user_id
    ), read as (
      update notices set read_at = now() where user_id in (select user_id from kept) and kind = 'survey' and read_at is null
    )
    select user_id from kept`,
}

/** Keeps one answer of each tester who was asked. @throws Problem `not-found`, `invalid-input` */
export async function answerSurvey(
  { database }: Context,
  { id, answers, interview: { agrees, times } }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const survey = SURVEYS.find((one) => one.id === id)
  if (survey) checkAnswers(survey.questions, answers)
  const kept = survey
    ? await database.query(keep, [id, userId, JSON.stringify(answers), agrees, agrees ? times : ''])
    : []
  if (kept.length === 0) throw new Problem('not-found', 'You were not asked to answer this survey.')
  return null
}
