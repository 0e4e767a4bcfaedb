import type { Interview, Output, getSurvey as operation, SurveyAnswers } from '@truegul/contract'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { SURVEYS } from './survey-questions.ts'

type Row = {
  survey_id: string
  wave: number
  answers: SurveyAnswers | null
  interview: z.infer<typeof Interview> | null
  answered_at: Date | null
}

const find: Statement = {
  name: 'get-survey',
  text: `
    select survey_id, wave, answers, answered_at,
      case when answers is not null then jsonb_build_object('agrees', wants_interview, 'times', coalesce(interview_times, '')) end
        as interview
    from survey_answers where user_id = $1 order by asked_at desc limit 1`,
}

/** The survey that the learner was asked last. */
export async function getSurvey(
  { database }: Context,
  _input: object,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const [row] = await database.query<Row>(find, [userId])
  const survey = SURVEYS.find(({ id }) => id === row?.survey_id)
  if (!row || !survey) return { survey: null }
  const { wave, answers, interview, answered_at: answeredAt } = row
  return {
    survey: {
      id: survey.id,
      wave,
      questions: [...survey.questions],
      answers,
      interview,
      answeredAt: answeredAt?.toISOString() ?? null,
    },
  }
}
