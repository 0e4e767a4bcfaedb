import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOutput } from './open-output.ts'
import type { OutputRecord } from './output-record.ts'
import { openArguments, sealArguments } from './seal-arguments.ts'
import { sealOutput } from './seal-output.ts'

const databaseUrl = 'postgres://truegul:a-long-password@db/truegul'
const sealFor = ({ reader }: { reader: string }) => sealOutput({ reader, databaseUrl })
const printed = (text: string): OutputRecord => ({ is: 'printed', text })

test('whatever was said comes out as it went in, whichever way its lines come', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }))
  const texts = fc.array(text, { maxLength: 6 })
  fc.assert(
    fc.property(texts, fc.boolean(), (said, isBackwards) => {
      const answer = openOutput(databaseUrl)
      const seal = sealFor(answer)
      const lines = said.flatMap((text) => seal(printed(text)))
      const opened = (isBackwards ? lines.reverse() : lines).map((line) => answer.open(line) ?? ['not ours'])
      expect(opened.flat()).toEqual(said.map(printed))
    }),
    { numRuns: 30 },
  )
})

test('a long answer becomes lines that no log driver cuts, none of which says anything', () => {
  const answer = openOutput(databaseUrl)
  const text = '가나다 TG-CODE-CODE '.repeat(3_000)
  const lines = sealFor(answer)(printed(text))
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThan(16_384)
    expect(line).not.toContain('TG-CODE')
  }
  expect(lines.flatMap((line) => answer.open(line) ?? [])).toEqual([printed(text)])
})

test('a line that is missing holds back those after it; one that came twice counts once', () => {
  const answer = openOutput(databaseUrl)
  const seal = sealFor(answer)
  const [first = '', second = '', third = ''] = ['1', '2', '3'].flatMap((text) => seal(printed(text)))
  expect(answer.open(first)).toEqual([printed('1')])
  expect(answer.open(third)).toEqual([])
  expect(answer.open(first)).toEqual([])
  expect(answer.open(second)).toEqual([printed('2'), printed('3')])
})

test('nobody else opens it, and a line that was changed, or moved, or sealed by a stranger, is not taken', () => {
  const answer = openOutput(databaseUrl)
  const [line = ''] = sealFor(answer)(printed('TG-CODE'))
  expect(openOutput(databaseUrl).open(line)).toBeNull()
  const stranger = sealOutput({ reader: answer.reader, databaseUrl: 'postgres://truegul:a-guess@db/truegul' })
  expect(stranger(printed('TG-FORGED')).map(answer.open)).toEqual([null])
  expect(answer.open(line.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')))).toBeNull()
  expect(answer.open(line.replace(' 0 ', ' 1 '))).toBeNull()
  expect(answer.open('truegul: There is no command "sealed"')).toBeNull()
  expect(answer.open(line)).toEqual([printed('TG-CODE')])
  expect(() => sealFor({ reader: 'no key' })).toThrow()
})

test('arguments open with the same database and for the same reader only', () => {
  const keys = { databaseUrl, reader: openOutput(databaseUrl).reader }
  const call = { args: ['operators', 'add', 'mina@learners.test'], machineUser: 'user/jun' }
  const sealed = sealArguments(call, keys)
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('mina')
  expect(sealArguments(call, keys)).not.toBe(sealed)
  expect(openArguments(sealed, keys)).toEqual(call)
  expect(openArguments(sealed, { ...keys, databaseUrl: `${keys.databaseUrl}2` })).toBeNull()
  expect(openArguments(sealed, { ...keys, reader: openOutput(databaseUrl).reader })).toBeNull()
  expect(openArguments(sealed.slice(0, -4), keys)).toBeNull()
  expect(openArguments('', keys)).toBeNull()
})
