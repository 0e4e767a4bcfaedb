import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'

let on: TruegulOnAws

beforeEach(async () => {
  on = await truegulOnAws()
  for (const service of ['api-server', 'ml-server'] as const) {
    on.aws.images.repositories.get(names.repository[service])?.set('v3', 'sha256:3')
  }
  await on.run('deploy', 'api', '--tag', 'v2')
  on.aws.calls.length = 0
})
afterEach(() => on[Symbol.asyncDispose]())

const runs = () => on.aws.ecs.services.get('api-server')?.taskDefinition.split(':').pop()
const tag = () => on.aws.parameters.values.get(names.imageTag['api-server'])

test('goes back to the release before; said twice, it goes back once', async () => {
  expect(await on.run('rollback', 'api', '--dry-run')).toMatchObject({
    status: 0,
    out: 'would roll back api-server from v2 to v1',
  })
  expect(on.aws.writes()).toEqual([])
  expect(await on.run('rollback', 'api')).toMatchObject({ status: 0, out: 'rolled back api-server from v2 to v1' })
  expect([runs(), tag()]).toEqual(['1', 'v1'])
  on.aws.calls.length = 0
  expect(await on.run('rollback', 'api')).toMatchObject({ status: 0, out: 'api-server runs v1 already' })
  expect(on.aws.writes()).toEqual([])
})

test('a release that ECS took back was never good: one goes back past it', async () => {
  on.aws.ecs.rollouts.push({ ends: 'breaks' })
  expect((await on.run('deploy', 'api', '--tag', 'v3')).status).toBe(3)
  await on.run('deploy', 'api', '--tag', 'v3')
  expect(runs()).toBe('4')
  expect(await on.run('rollback', 'api')).toMatchObject({ status: 0, out: 'rolled back api-server from v3 to v2' })
  expect(runs()).toBe('2')
})

test('ends a deployment that is under way', async () => {
  on.aws.ecs.rollouts.push({ ends: 'never' })
  let looks = 0
  on.aws.before('DescribeServices', () => {
    looks += 1
    if (looks === 3) on.aws.fail('DescribeServices', 'AccessDeniedException')
  })
  await on.run('deploy', 'api', '--tag', 'v3')
  expect([runs(), tag()]).toEqual(['3', 'v3'])
  expect(await on.run('rollback', 'api')).toMatchObject({ status: 0, out: 'rolled back api-server from v3 to v2' })
  expect([runs(), tag()]).toEqual(['2', 'v2'])
})

test('a roll-back that was cut off is seen through by the next one', async () => {
  on.aws.fail('PutParameter', 'AccessDeniedException')
  expect(await on.run('rollback', 'api')).toMatchObject({ status: 1, code: 'aws_access_denied' })
  expect([runs(), tag()]).toEqual(['1', 'v2'])
  on.aws.calls.length = 0
  expect(await on.run('rollback', 'api')).toMatchObject({ status: 0 })
  expect([runs(), tag()]).toEqual(['1', 'v1'])
  expect(on.aws.writes()).toEqual(['PutParameter'])
})

test('goes to a release that is named, and says when there is none', async () => {
  await on.run('deploy', 'api', '--tag', 'v3')
  expect(await on.run('rollback', 'api', '--to', 'v1')).toMatchObject({ out: 'rolled back api-server from v3 to v1' })
  expect((await on.run('rollback', 'api', '--to', 'v0')).error).toMatch(/no earlier release v0 of it was in service/)
  expect((await on.run('rollback', 'ml')).error).toMatch(
    /ml-server runs v1, and no earlier release.*Nothing was changed/,
  )
})

test('passes over what cannot be started any more: a revision taken out, an image cleared away', async () => {
  await on.run('deploy', 'api', '--tag', 'v3')
  on.aws.images.repositories.get('truegul-api-server')?.delete('v2')
  expect(await on.run('rollback', 'api', '--dry-run')).toMatchObject({
    out: 'would roll back api-server from v3 to v1',
  })
  on.aws.ecs.definitions.find(`${names.taskFamily['api-server']}:1`).status = 'INACTIVE'
  expect((await on.run('rollback', 'api')).error).toMatch(/no earlier release/)
})

test('a release before that does not start any more', async () => {
  on.aws.ecs.rollouts.push({ ends: 'never' })
  const done = await on.run('rollback', 'api', '--minutes', '1')
  expect(done).toMatchObject({ status: 4, code: 'not_rolled_back' })
  expect(done.error).toMatch(/does not come back with v1: not stable after 1 minutes/)
})

const DATABASE = ['rollback', 'database', '--to', '018_x'] as const

test('the database: only after its name was typed, after a snapshot, by the release that migrated last', async () => {
  expect(await on.run(...DATABASE)).toMatchObject({ status: 2, error: expect.stringContaining('add --yes') })
  on.type('yes')
  expect(await on.run(...DATABASE)).toMatchObject({ status: 1, error: expect.stringContaining('Nothing was done') })
  expect(on.aws.writes()).toEqual([])
  on.type(names.database)
  on.aws.ecs.taskEnds.push({ exitCode: 0, log: ['took back 019_y'] })
  const done = await on.run(...DATABASE)
  expect(done).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^took back what came after 018_x; snapshot truegul-production-before-rollback-/),
  })
  expect(done.remarks).toContain('took back 019_y')
  expect(on.aws.writes()).toEqual(['CreateDBSnapshot', 'RunTask'])
  const { overrides } = [...on.aws.ecs.tasks.values()][0]!
  expect(overrides).toEqual({
    containerOverrides: [{ name: 'migrate', command: ['ops/src/main.ts', 'migrate', 'down', '--to', '018_x'] }],
  })
})

test('the database: --dry-run changes nothing, and without a snapshot nothing is taken back', async () => {
  expect(await on.run(...DATABASE, '--dry-run')).toMatchObject({ status: 0 })
  expect(on.aws.writes()).toEqual([])
  on.aws.databases.instances.get(names.database)!.DBInstanceStatus = 'stopped'
  const refused = await on.run(...DATABASE, '--yes')
  expect(refused).toMatchObject({ status: 1, error: expect.stringContaining('no snapshot can be taken') })
  expect(on.aws.writes()).not.toContain('RunTask')
})
