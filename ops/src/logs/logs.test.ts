import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'

let on: TruegulOnAws
const GROUP = names.logGroup['api-server']
const MINUTE = 60_000

beforeEach(async () => {
  on = await truegulOnAws()
})
afterEach(() => on[Symbol.asyncDispose]())

const write = (message: string, ago = 0) =>
  on.aws.logs.write(GROUP, 'api-server/api-server/abc123', message, Date.now() - ago)

test('tells every line of the last quarter of an hour, however many pages they fill', async () => {
  write('too old', 20 * MINUTE)
  for (let count = 1; count <= 8; count += 1) write(`line ${count}`, 10 * MINUTE)
  const { status, out } = await on.run('logs', 'api')
  expect(status).toBe(0)
  expect(out.split('\n')).toHaveLength(8)
  expect(out).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d abc123 line 1$/m)
  expect((await on.run('logs', 'api', '--since', '1h')).out).toContain('too old')
  expect(on.aws.writes()).toEqual([])
})

test('only lines with a text; as JSON for programs', async () => {
  write('{"code":"task-failed"}')
  write('{"code":"other"}')
  const { out } = await on.run('logs', 'api', '--filter', 'task-failed', '--json')
  expect(JSON.parse(out)).toMatchObject({ message: '{"code":"task-failed"}', stream: 'api-server/api-server/abc123' })
})

test('follows: each line once, also one that arrives late', async () => {
  write('first')
  let looks = 0
  on.aws.before('FilterLogEvents', () => {
    looks += 1
    if (looks === 2) write('second')
    if (looks === 3) write('late', MINUTE / 2)
    // The operator would press Ctrl-C.
    if (looks === 5) on.aws.fail('FilterLogEvents', 'ExpiredTokenException')
  })
  const { out, code } = await on.run('logs', 'api', '--follow')
  expect(code).toBe('aws_credentials_expired')
  expect(out.split('\n').map((line) => line.split(' ').pop())).toEqual(['first', 'second', 'late'])
})

test('says when there is no such log yet', async () => {
  on.aws.logs.groups.delete(names.logGroup.migrate)
  expect((await on.run('logs', 'migrate')).error).toMatch(
    /There is no log group .*migrate: deploy the infrastructure first/,
  )
})
