import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { Timestamp, WrittenText } from '../wire/primitives.ts'

const BothLanguages = z.strictObject({ en: z.string(), ko: z.string() })
const QuestionId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** `scale`: 1 to 5, `low` and `high` name its ends. `choice`: one of `choices`, or several. `text`: free words. */
export const SurveyQuestion = z.strictObject({
  id: QuestionId,
  kind: z.enum(['scale', 'choice', 'text']),
  text: BothLanguages,
  isRequired: z.boolean(),
  low: BothLanguages.optional(),
  high: BothLanguages.optional(),
  choices: z.array(z.strictObject({ id: QuestionId, text: BothLanguages })).optional(),
  takesSeveral: z.boolean().optional(),
})
export type SurveyQuestion = z.infer<typeof SurveyQuestion>

/** By the question's id: 1 to 5, ids of choices, or words. */
export const SurveyAnswers = z.record(
  QuestionId,
  z.union([z.int().min(1).max(5), z.array(QuestionId).max(20), WrittenText.trim().max(2_000)]),
)
export type SurveyAnswers = z.infer<typeof SurveyAnswers>

/** Whether operators may ask for a talk of half an hour, and when it would suit. */
export const Interview = z.strictObject({
  agrees: z.boolean(),
  times: WrittenText.trim().max(500, 'must be at most 500 characters').default(''),
})

export const getSurvey = operation({
  name: 'getSurvey',
  summary: 'The survey that the learner is asked to answer; null while there is none',
  method: 'GET',
  path: '/api/v1/survey',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.strictObject({
    survey: z
      .strictObject({
        id: QuestionId,
        wave: z.int(),
        questions: z.array(SurveyQuestion),
        answers: SurveyAnswers.nullable(),
        interview: Interview.nullable(),
        answeredAt: Timestamp.nullable(),
      })
      .nullable(),
  }),
  success: [200],
  problems: [],
})

export const answerSurvey = operation({
  name: 'answerSurvey',
  summary: 'Answer the survey; answered again, it replaces what was said before',
  method: 'PUT',
  path: '/api/v1/survey/:id',
  caller: 'learner',
  input: z.strictObject({ id: QuestionId, answers: SurveyAnswers, interview: Interview }),
  output: z.null(),
  success: [204],
  problems: ['not-found'],
})
