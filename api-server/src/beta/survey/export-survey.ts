import { Readable } from 'node:stream'
import type { Parsed } from '@truegul/contract'
import type { exportSurvey as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Body, OperatorCall } from '../../handler.ts'
import { writeCsv } from '../../http/answer/csv.ts'
import { act } from '../../operators/act.ts'
import { readAnswers } from './read-answers.ts'

/** A line a tester, without names; several choices with semicolons between them. @throws Problem `not-found` */
export async function exportSurvey(
  context: Context,
  { number }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Body> {
  const { survey, answers } = await act(context, call, 'export-survey', async (query, actor) => {
    await noteAction(query, actor, { action: 'export-survey', reason: `wave ${number}` })
    return readAnswers(query, number)
  })
  const lines = answers.map(({ answers: said, wants_interview: wantsInterview }) => [
    ...survey.questions.map(({ id }) => cell(said[id])),
    wantsInterview ? 'yes' : 'no',
  ])
  const csv = writeCsv([[...survey.questions.map(({ id }) => id), 'interview'], ...lines])
  return { type: 'text/csv; charset=utf-8', fileName: `survey-wave-${number}.csv`, body: Readable.from([csv]) }
}

const cell = (answer: number | string | string[] | undefined): string | number | null =>
  Array.isArray(answer) ? answer.join(';') : (answer ?? null)
