import { expect, test } from 'vitest'
import { PROBLEM_VALUES, PROBLEMS, Problem, ProblemBody } from './problems.ts'

const resetsAt = '2026-11-27T00:00:00.000Z'
const body = new Problem('too-many-essays', 'Later.', { values: { limit: 10, resetsAt } }).toBody()

test('a problem carries the numbers of its sentence', () => {
  expect(ProblemBody.parse(body)).toMatchObject({ code: 'too-many-essays', values: { limit: 10, resetsAt } })
})

test.each([
  ['none of them', { ...body, values: undefined }],
  ['one of them missing', { ...body, values: { limit: 10 } }],
  ['those of another problem', { ...body, values: { attempts: 4 } }],
  ['numbers for a sentence without any', { ...body, code: 'not-found', values: { limit: 10, resetsAt } }],
])('a problem with %s is none of ours', (_name, wrong) => {
  expect(ProblemBody.safeParse(wrong).success).toBe(false)
})

test('a number has one name, whichever problem it is of', () => {
  const names = Object.values(PROBLEM_VALUES).flatMap(({ shape }) => Object.keys(shape))
  expect(Object.keys(ProblemBody.shape.values.unwrap().shape).sort()).toEqual([...new Set(names)].sort())
  expect(Object.keys(PROBLEMS)).toEqual(expect.arrayContaining(Object.keys(PROBLEM_VALUES)))
})
