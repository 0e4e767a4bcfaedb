import { expect, test } from 'vitest'
import { isOlder } from './is-older'

test.each([
  ['0.1.0', '0.1.1', true],
  ['0.9.0', '0.10.0', true],
  ['1.0.0', '0.10.9', false],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.0.0', false],
])('%s is older than %s: %s', (running, wanted, expected) => {
  expect(isOlder(running, wanted)).toBe(expected)
})
