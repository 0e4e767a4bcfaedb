import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'

let on: TruegulOnAws

beforeEach(async () => {
  on = await truegulOnAws()
})
afterEach(() => on[Symbol.asyncDispose]())

const UP = ['migrate', 'up', '--host', 'ecs'] as const

test('runs the one-off task in its network, tells its whole log, and registers a revision for another image once', async () => {
  const log = ['1', '2', '3', '4', '5'].map((number) => `applied 00${number}_x`)
  on.aws.ecs.taskEnds.push({ exitCode: 0, log })
  const done = await on.run(...UP, '--tag', 'v2')
  expect(done).toMatchObject({ status: 0, out: 'truegul migrate up ended well, with v2' })
  for (const line of log) expect(done.remarks.split(line)).toHaveLength(2)
  expect(on.aws.writes()).toEqual(['RegisterTaskDefinition', 'RunTask'])
  expect(on.aws.calls.find(({ action }) => action === 'RunTask')?.input).toMatchObject({
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: ['subnet-1', 'subnet-2'],
        securityGroups: ['sg-migrate'],
        assignPublicIp: 'DISABLED',
      },
    },
  })
  on.aws.calls.length = 0
  expect(await on.run(...UP, '--tag', 'v2')).toMatchObject({ status: 0 })
  expect(on.aws.writes()).toEqual(['RunTask'])
})

test('without a tag: up with the release in service, status with the one that migrated last', async () => {
  await on.run(...UP, '--tag', 'v2')
  expect((await on.run('migrate', 'status', '--host', 'ecs')).out).toBe('truegul migrate status ended well, with v2')
  expect((await on.run(...UP)).out).toBe('truegul migrate up ended well, with v1')
  on.aws.parameters.values.set(names.imageTag['api-server'], 'none')
  expect((await on.run(...UP)).error).toMatch(/name one with --tag/)
})

test('--dry-run starts nothing', async () => {
  expect(await on.run(...UP, '--tag', 'v2', '--dry-run')).toMatchObject({ status: 0, out: 'nothing was changed' })
  expect(on.aws.writes()).toEqual([])
})

test('says how a task failed: exit code 1, an image that cannot be pulled, no room to start it', async () => {
  on.aws.ecs.taskEnds.push({ exitCode: 1, log: ['truegul: 002_x failed'] })
  const failed = await on.run(...UP)
  expect(failed.remarks).toContain('002_x failed')
  expect(failed).toMatchObject({ status: 1, error: expect.stringMatching(/ended with exit code 1/) })
  on.aws.ecs.taskEnds.push({ reason: 'CannotPullContainerError: image not found' })
  expect((await on.run(...UP)).error).toBe(
    'The migration never ran: CannotPullContainerError: image not found. The schema is as before.',
  )
  on.aws.ecs.taskRefusals.push('Capacity is unavailable at this time')
  expect((await on.run(...UP)).error).toMatch(/not started: Capacity is unavailable.*repeat the command/)
})

test('a task that does not end is left running, and said so', async () => {
  on.aws.before('DescribeTasks', () => {
    for (const task of on.aws.ecs.tasks.values()) task.lastStatus = 'PENDING'
  })
  expect((await on.run(...UP, '--minutes', '1')).error).toMatch(/has not ended after 1 minutes and goes on/)
})

test('the network that the infrastructure tells of is not there', async () => {
  on.aws.parameters.values.delete(names.migrateNetwork.subnets)
  expect((await on.run(...UP)).error).toMatch(/no parameter .*migrate\/subnets: deploy the infrastructure first/)
})

test('taking back asks for the name of production', async () => {
  const down = ['migrate', 'down', '--to', '018_x', '--host', 'ecs']
  expect((await on.run(...down)).status).toBe(2)
  on.type('no')
  expect((await on.run(...down)).status).toBe(1)
  expect(on.aws.writes()).toEqual([])
  expect(await on.run(...down, '--yes')).toMatchObject({ status: 0 })
})
