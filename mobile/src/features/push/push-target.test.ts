import { expect, test } from 'vitest'
import { resultOf } from './push-target'

const ID = '0198c2f0-5d6e-7a41-9f0b-2f8d1c3b4a5e'

test('both vendors carry the same data', () => {
  expect(resultOf({ kind: 'result', resultId: ID })).toBe(ID)
  expect(resultOf({ kind: 'result', resultId: ID, of: 'a newer server' })).toBe(ID)
})

test.each([
  [null],
  [undefined],
  ['result'],
  [{}],
  [{ kind: 'letter', resultId: ID }],
  [{ kind: 'result', resultId: '../profile' }],
  [{ kind: 'result' }],
])('%j leads nowhere', (data) => {
  expect(resultOf(data)).toBeNull()
})
