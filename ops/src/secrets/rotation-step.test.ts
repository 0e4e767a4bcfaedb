import { expect, test } from 'vitest'
import { rotationStep } from './rotation-step.ts'

test.each([
  ['the first value', 'a', null, { step: 'not-begun', old: 'a' }],
  ['a value put by hand over another', 'b', 'a', { step: 'not-begun', old: 'b' }],
  ['the new one beside the old one', 'a, b', 'a', { step: 'both-taken', old: 'a', next: 'b' }],
  ['the new one before the old one', 'b,a', 'a,b', { step: 'new-used', old: 'a', next: 'b' }],
  ['the new one alone', 'b', 'b,a', { step: 'done' }],
  ['a pair that nobody knows the story of', 'a,b', null, { step: 'unclear' }],
  ['a pair after something else', 'a,b', 'c', { step: 'unclear' }],
  ['three', 'a,b,c', 'a', { step: 'unclear' }],
  ['nothing', '', null, { step: 'unclear' }],
])('%s is told from the value before it', (_, value, previous, rotation) => {
  expect(rotationStep(value, previous)).toEqual(rotation)
})
