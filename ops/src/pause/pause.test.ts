import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'

let on: TruegulOnAws

beforeEach(async () => {
  on = await truegulOnAws()
})
afterEach(() => on[Symbol.asyncDispose]())

const tasks = () =>
  [...on.aws.ecs.services.values()].map(({ desiredCount, runningCount }) => [desiredCount, runningCount])
const bounds = () =>
  [...on.aws.scaling.targets.values()].map(({ MinCapacity, MaxCapacity }) => [MinCapacity, MaxCapacity])
const database = () => on.aws.databases.instances.get(names.database)!
const schedule = () => on.aws.schedules.all.get(names.keepDatabaseStopped)?.State
const remembered = () => on.aws.parameters.values.get(names.paused)
const world = () => ({ tasks: tasks(), bounds: bounds(), database: database().DBInstanceStatus, schedule: schedule() })

const PAUSED = {
  tasks: [
    [0, 0],
    [0, 0],
  ],
  bounds: [
    [0, 0],
    [0, 0],
  ],
  database: 'stopped',
  schedule: 'ENABLED',
}
const RUNNING = {
  tasks: [
    [2, 2],
    [2, 2],
  ],
  bounds: [
    [1, 4],
    [1, 4],
  ],
  database: 'available',
  schedule: 'DISABLED',
}

test('pauses after the name was typed, says what still costs, and comes back with as many tasks as before', async () => {
  expect(await on.run('pause')).toMatchObject({ status: 2, error: expect.stringContaining('add --yes') })
  on.type('truegul')
  expect(await on.run('pause')).toMatchObject({ status: 1, error: expect.stringContaining('Nothing was done') })
  expect(on.aws.writes()).toEqual([])
  on.type(names.cluster)
  const done = await on.run('pause')
  expect(done).toMatchObject({ status: 0 })
  expect(done.out).toMatch(/^paused; while paused it still costs about \$\d+ a month:/)
  expect(done.out).toMatch(/\d+\.\d\d {2}NAT Gateway/)
  expect(done.out).not.toMatch(/Fargate/)
  expect(world()).toEqual(PAUSED)
  expect(await on.run('resume')).toMatchObject({ status: 0, out: 'runs 2 task(s) of api-server and 2 of ml-server' })
  expect(world()).toEqual(RUNNING)
  expect(remembered()).toBeUndefined()
})

test('twice in a row is safe, both ways; the second pause forgets nothing of the first', async () => {
  await on.run('pause', '--yes')
  const first = remembered()
  expect(await on.run('pause', '--yes')).toMatchObject({ status: 0 })
  expect(world()).toEqual(PAUSED)
  expect(remembered()).toBe(first)
  await on.run('resume')
  expect(await on.run('resume')).toMatchObject({ status: 0 })
  expect(world()).toMatchObject({ database: 'available', schedule: 'DISABLED', bounds: RUNNING.bounds })
})

test('a resume without a pause leaves running servers with the tasks they have', async () => {
  expect(await on.run('resume')).toMatchObject({ status: 0 })
  expect(tasks()).toEqual(RUNNING.tasks)
})

test('a pause that was cut off goes on where it stood', async () => {
  on.aws.fail('StopDBInstance', 'ExpiredTokenException')
  expect(await on.run('pause', '--yes')).toMatchObject({ status: 1, code: 'aws_credentials_expired' })
  expect(await on.run('pause', '--yes')).toMatchObject({ status: 0 })
  expect(world()).toEqual(PAUSED)
  await on.run('resume')
  expect(tasks()).toEqual(RUNNING.tasks)
})

test.each(['stopped', 'stopping', 'starting', 'backing-up'])(
  'a database that is %s is stopped in the end',
  async (status) => {
    database().DBInstanceStatus = status
    expect(await on.run('pause', '--yes')).toMatchObject({ status: 0 })
    expect(database().DBInstanceStatus).toBe('stopped')
  },
)

test('a database that began something else between the look and the order', async () => {
  on.aws.before('StopDBInstance', () => {
    if (database().DBInstanceStatus === 'available') database().DBInstanceStatus = 'backing-up'
    on.aws.before('StopDBInstance', () => {})
  })
  expect(await on.run('pause', '--yes')).toMatchObject({ status: 0 })
  expect(database().DBInstanceStatus).toBe('stopped')
})

test('a database that never stops ends the command, with what to do', async () => {
  on.aws.before('DescribeDBInstances', () => {
    database().DBInstanceStatus = 'modifying'
  })
  const done = await on.run('pause', '--yes', '--minutes', '1')
  expect(done).toMatchObject({
    status: 1,
    error: expect.stringMatching(/is modifying, not stopped, after 1 minutes: repeat/),
  })
})

test('after seven days AWS starts the database: a pause again stops it, and remembers the same tasks', async () => {
  await on.run('pause', '--yes')
  database().DBInstanceStatus = 'available'
  expect(await on.run('pause', '--yes')).toMatchObject({ status: 0 })
  expect(world()).toEqual(PAUSED)
})

test('without the schedule it pauses and says what is missing', async () => {
  on.aws.schedules.all.clear()
  const done = await on.run('pause', '--yes')
  expect(done.status).toBe(0)
  expect(done.remarks).toMatch(/no schedule that keeps the database stopped/)
})

test('the schedule stays as the infrastructure made it, but for being on', async () => {
  const before = on.aws.schedules.all.get(names.keepDatabaseStopped)
  await on.run('pause', '--yes')
  expect(on.aws.schedules.all.get(names.keepDatabaseStopped)).toMatchObject({ ...before, State: 'ENABLED' })
})

test('--dry-run of both changes nothing', async () => {
  expect(await on.run('pause', '--dry-run')).toMatchObject({
    status: 0,
    out: expect.stringContaining('nothing was changed'),
  })
  expect(await on.run('resume', '--dry-run', '--json')).toMatchObject({ status: 0 })
  expect(on.aws.writes()).toEqual([])
})
