import { expect, test } from 'vitest'
import { readOptions } from './read-options.ts'

test('nothing, the switch, and the switch with leave to write', () => {
  expect(readOptions([])).toEqual({ licensedOnly: false, write: false })
  expect(readOptions(['--licensed-only'])).toEqual({ licensedOnly: true, write: false })
  expect(readOptions(['--write', '--licensed-only'])).toEqual({ licensedOnly: true, write: true })
})

test.each([[['--licenced-only']], [['licensed-only']], [['--write']], [['--licensed-only', '--wrote']]])(
  '%j is answered with a sentence, and nothing is fitted',
  (args) => {
    expect(readOptions(args)).toEqual(expect.any(String))
  },
)
