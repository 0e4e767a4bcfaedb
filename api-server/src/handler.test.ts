import { type Caller, operation } from '@truegul/contract'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { type Call, route } from './handler.ts'

// The compiler runs these, in `npm run check`.

const callBy = <Who extends Caller>(caller: Who) =>
  operation({
    name: 'try',
    summary: 'Try',
    method: 'POST',
    path: '/try',
    caller,
    input: z.strictObject({}),
    output: z.null(),
    success: [204],
    problems: [],
  })

test('only a handler for learners can read who calls', () => {
  expectTypeOf<Call<'learner'>>().toHaveProperty('userId').toBeString()
  expectTypeOf<Call<'learner'>>().toHaveProperty('sessionId').toBeString()
  expectTypeOf<Call<'operator'>>().toHaveProperty('userId').toBeString()
  for (const call of [{} as Call<'anyone'>, {} as Call<'ml-server'>]) {
    expectTypeOf(call).not.toHaveProperty('userId')
    expectTypeOf(call).not.toHaveProperty('sessionId')
    expectTypeOf(call).not.toExtend<Call<'learner'>>()
  }
})

test('a handler gets the call of its operation’s caller', () => {
  route(callBy('anyone'), async (_context, _input, call) => {
    expectTypeOf(call).toEqualTypeOf<Call<'anyone'>>()
    return null
  })
  route(callBy('learner'), async (_context, _input, call) => {
    expectTypeOf(call).toEqualTypeOf<Call<'learner'>>()
    return null
  })
})
