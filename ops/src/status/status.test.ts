import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'

let on: TruegulOnAws

beforeEach(async () => {
  on = await truegulOnAws()
  on.aws.metrics.values.set('JobsWaiting', 3).set('OldestJobSeconds', 12)
})
afterEach(() => on[Symbol.asyncDispose]())

test('one screen: releases, tasks, database, cache, queue, money, alarms', async () => {
  const { status, out } = await on.run('status')
  expect(status).toBe(0)
  for (const line of [
    /^paused +no$/m,
    /^api-server +v1 +2 of 2 tasks run, 0 start$/m,
    /^ml-server +v1 +2 of 2 tasks run/m,
    /^database +available$/m,
    /^cache +available$/m,
    /^queue +3 essay\(s\) wait, the oldest for 12 s$/m,
    /^spend +\$120\.50 of \$300 this month, \$214\.00 by its end; without LLMs/m,
    /^alarms +0 of 1 ring, 0 lack data$/m,
  ])
    expect(out).toMatch(line)
  expect(out.split('\n').length).toBeLessThan(24)
  expect(on.aws.writes()).toEqual([])
})

test('what needs attention is said last and makes the exit code 1', async () => {
  on.aws.metrics.alarms.push({ AlarmName: names.alarm('5xx'), StateValue: 'ALARM', StateReason: 'too many' })
  on.aws.ecs.services.get('ml-server')!.desiredCount = 5
  on.aws.ecs.services.get('ml-server')!.deployments[0]!.rolloutState = 'FAILED'
  const { status, out, error } = await on.run('status')
  expect(out).toMatch(/^ {2}truegul-production-5xx: too many$/m)
  expect({ status, error }).toEqual({
    status: 1,
    error: 'Needs attention: ml-server: its deployment failed; 1 alarm(s).',
  })
})

test('paused as it should be needs no attention; a database that started by itself does', async () => {
  await on.run('pause', '--yes')
  const { status, out } = await on.run('status')
  expect(status).toBe(0)
  expect(out).toMatch(/^paused +since 20/m)
  expect(out).toMatch(/^database +stopped; AWS starts it by itself at 20/m)
  on.aws.databases.instances.get(names.database)!.DBInstanceStatus = 'available'
  expect(await on.run('status')).toMatchObject({ status: 1, error: 'Needs attention: the database.' })
})

test('what may not be read is said in its line; the others are told', async () => {
  on.aws.fail('DescribeBudget', 'AccessDeniedException', { message: 'no' })
  on.aws.ecs.services.delete('ml-server')
  const { status, out, error } = await on.run('status')
  expect(out).toMatch(/^spend +not known: These credentials may not do budgets:DescribeBudget/m)
  expect(out).toMatch(/^ml-server +not known: There is no service ml-server/m)
  expect(out).toMatch(/^api-server +v1/m)
  expect({ status, error }).toMatchObject({ status: 1, error: expect.stringContaining('spend cannot be read') })
})

test('without credentials there is nothing to tell', async () => {
  on.aws.fail('*', 'ExpiredTokenException', { times: Number.POSITIVE_INFINITY })
  expect(await on.run('status')).toMatchObject({ status: 1, out: '', code: 'aws_credentials_expired' })
})

test('--json holds all of it for programs', async () => {
  const { out } = await on.run('status', '--json')
  expect(JSON.parse(out)).toMatchObject({
    servers: { 'api-server': { value: { tag: 'v1', running: 2, desired: 2, rollout: 'COMPLETED' } } },
    queue: { value: { waiting: 3, oldestSeconds: 12 } },
    attention: [],
  })
})
