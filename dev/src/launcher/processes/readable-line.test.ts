import { expect, test } from 'vitest'
import { readableLine } from './readable-line.ts'

const event = (level: string) =>
  JSON.stringify({ level, time: '2026-01-01T00:00:00Z', service: 'api-server', msg: 'the queue is away', attempt: 3 })

test('a log line becomes level, message and fields', () => {
  expect(readableLine(event('warn'), 'warn')).toBe('warn   the queue is away  attempt=3')
})

test('less severe lines than wanted are left out, more severe ones never', () => {
  expect(readableLine(event('info'), 'warn')).toBeNull()
  expect(readableLine(event('fatal'), 'error')).toContain('fatal')
  expect(readableLine(event('debug'), 'debug')).toContain('debug')
})

test('anything else, such as a crash’s stack, is shown as it is', () => {
  for (const line of ['    at main.ts:3:1', '{not json', '{"no":"level"}', ''])
    expect(readableLine(line, 'error')).toBe(line)
})
