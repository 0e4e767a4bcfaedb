import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLog } from './create-log.ts'
import { redact } from './redact.ts'

const CANARY = 'canary-5f1e9c'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = ''
  write(createLog({ service: 'test', level: 'debug', destination: { write: (line) => (lines += line) } }))
  return lines
}

describe('a log line', () => {
  test('is JSON with level, time in ISO form, service and message', () => {
    const line = JSON.parse(logged((log) => log.info({ taskId: 't-1', count: 2 }, 'hello')))
    expect(line).toMatchObject({ level: 'info', service: 'test', msg: 'hello', taskId: 't-1', count: 2 })
    expect(new Date(line.time).toISOString()).toBe(line.time)
  })

  test.each([
    ...['text', 'essay', 'password', 'token', 'accessToken', 'refresh_token', 'email', 'Authorization', 'cookie'],
    ...['Set-Cookie', 'secret', 'apiKey', 'X-Callback-Secret', 'CALLBACK_SECRET', 'jwtSecret', 'newPassword', 'data'],
  ])('hides %s at any depth, in child loggers and in lists', (key) => {
    const secret = { [key]: CANARY }
    const lines = logged((log) => {
      log.info(secret, 'flat')
      log.info({ request: { headers: secret, list: [1, secret] } }, 'deep')
      log.child(secret).warn('child')
      log.child({ request: secret }).warn({ more: new Map([['x', secret]]) }, 'child')
    })
    expect(lines.split('\n').filter(Boolean)).toHaveLength(4)
    expect(lines).not.toContain(CANARY)
    expect(lines).toContain('[redacted]')
  })

  test('tells of an error its type, code, message, places and cause, but nothing that hangs on it', () => {
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    const error = Object.assign(new TypeError('request failed', { cause }), { request: { body: CANARY }, body: CANARY })
    const line = logged((log) => log.error({ err: error }, 'failed'))
    expect(JSON.parse(line).err).toMatchObject({
      type: 'TypeError',
      message: 'request failed',
      cause: { code: 'ECONNRESET', message: 'socket hang up' },
    })
    expect(JSON.parse(line).err.stack[0]).toMatch(/^at .*redact\.test\.ts/)
    expect(line).not.toContain(CANARY)
    expect(logged((log) => log.error(error))).not.toContain(CANARY)
  })

  test('withholds messages that quote what somebody sent', () => {
    const parse = (() => {
      try {
        return JSON.parse(`{"a": ${CANARY}}`)
      } catch (error) {
        return error
      }
    })()
    const database = Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), {
      code: '22P02',
      detail: CANARY,
    })
    const lines = logged((log) => {
      log.error({ err: parse }, 'bad json')
      log.error({ err: database }, 'bad uuid')
      log.error({ err: new Error('cannot read 카나리아 문장') }, 'bad essay')
      log.error({ err: new Error('no such user mina.canary-5f1e9c@example.org') }, 'bad address')
      log.info({ url: `postgres://truegul:${CANARY}@127.0.0.1:5432/truegul` }, 'connected')
    })
    expect(lines).not.toContain(CANARY)
    expect(lines).not.toContain('카나리아')
  })

  test('survives circles, depth and width', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    let deep: object = { bottom: CANARY }
    for (let i = 0; i < 50; i++) deep = { deep }
    const line = logged((log) => log.info({ circle, deep, wide: Array.from({ length: 5_000 }, (_, i) => i) }, 'odd'))
    expect(line).toContain('[circular]')
    expect(line).not.toContain(CANARY)
    expect(JSON.parse(line).wide).toHaveLength(100)
  })
})

test('whatever is logged, a secret under its key never shows and the result is JSON', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 4, values: [fc.string(), fc.integer(), fc.boolean()] }), (fields) => {
      const line = JSON.stringify(redact({ ...fields, nested: { ...fields, password: CANARY } }))
      expect(line).not.toContain(CANARY)
      JSON.parse(line)
    }),
  )
})
