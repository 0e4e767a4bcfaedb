import { waitUntilServicesStable } from '@aws-sdk/client-ecs'
import { type TruegulOnAws, testSettings, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectAws } from '../aws/connect-aws.ts'

let on: TruegulOnAws

beforeEach(async () => {
  on = await truegulOnAws()
})
afterEach(() => on[Symbol.asyncDispose]())

const service = (name: 'api-server' | 'ml-server' = 'api-server') => on.aws.ecs.services.get(name)!
const revision = (name: 'api-server' | 'ml-server' = 'api-server') => service(name).taskDefinition.split('/').pop()
const tagFor = (name: 'api-server' | 'ml-server' = 'api-server') => on.aws.parameters.values.get(names.imageTag[name])
/** Another revision of the ML server. */
const brokenRevision = () => {
  const { family, containerDefinitions } = on.aws.ecs.definitions.find(names.taskFamily['ml-server'])
  return on.aws.ecs.definitions.register({ family, containerDefinitions }).taskDefinitionArn
}
/** Services in the order in which they were told to run another revision. */
const updated = () =>
  on.aws.calls
    .filter(({ action, input }) => action === 'UpdateService' && 'taskDefinition' in input)
    .map(({ input }) => `${input['service']} ${String(input['taskDefinition']).split(':').pop()}`)

test('a deployment is done when the wanted revision serves with all its tasks; saying it twice changes nothing more', async () => {
  const done = await on.run('deploy', 'api', '--tag', 'v2')
  expect(done).toMatchObject({ status: 0, out: 'deployed api-server v2 (before: v1)' })
  expect(done.remarks).toMatch(/api-server v2: 2 of 2 tasks run, 0 start, 0 failed \(completed\)/)
  expect(done.remarks).toMatch(/ECS: .*has reached a steady state/)
  expect(revision()).toBe('truegul-production-api-server:2')
  expect(on.aws.ecs.definitions.find(service().taskDefinition).containerDefinitions[0]?.image).toMatch(/:v2$/)
  expect(tagFor()).toBe('v2')
  expect(on.aws.writes()).toEqual(['RegisterTaskDefinition', 'PutParameter', 'UpdateService'])

  on.aws.calls.length = 0
  expect(await on.run('deploy', 'api', '--tag', 'v2')).toMatchObject({ status: 0, out: 'api-server runs v2 already' })
  expect(on.aws.writes()).toEqual([])
})

test('what registering adds to a task definition is not registered again, and all else stays', async () => {
  await on.run('deploy', 'api', '--tag', 'v2')
  const [before, after] = [1, 2].map((number) =>
    on.aws.ecs.definitions.find(`${names.taskFamily['api-server']}:${number}`),
  )
  expect(after).toMatchObject({ cpu: before?.['cpu'], memory: before?.['memory'], networkMode: 'awsvpc', revision: 2 })
  expect(after?.containerDefinitions[0]?.logConfiguration).toEqual(before?.containerDefinitions[0]?.logConfiguration)
})

test('--dry-run tells what would be done and sends nothing that changes anything', async () => {
  expect(await on.run('deploy', 'api', '--tag', 'v2', '--dry-run')).toMatchObject({
    status: 0,
    out: 'would deploy api-server v2 (before: v1)',
  })
  const all = await on.run('deploy', 'all', '--tag', 'v2', '--dry-run', '--json')
  expect(JSON.parse(all.out)).toEqual([
    { server: 'ml-server', tag: 'v2', did: 'would deploy', from: 'v1' },
    { server: 'api-server', tag: 'v2', did: 'would deploy', from: 'v1' },
  ])
  expect(on.aws.writes()).toEqual([])
})

test('a roll-back by the circuit breaker, which the SDK’s waiter calls a success, is a failure here', async () => {
  on.aws.ecs.rollouts.push({ ends: 'breaks' }, { ends: 'breaks' })
  on.aws.ecs.update({ cluster: names.cluster, service: 'ml-server', taskDefinition: brokenRevision() })
  const client = await connectAws(testSettings(on.aws)).ecs()
  const waited = await waitUntilServicesStable(
    { client, maxWaitTime: 30, minDelay: 0.001, maxDelay: 0.001 },
    { cluster: names.cluster, services: ['ml-server'] },
  )
  expect([waited.state, revision('ml-server')]).toEqual(['SUCCESS', 'truegul-production-ml-server:1'])

  const done = await on.run('deploy', 'api', '--tag', 'v2')
  expect(done).toMatchObject({ status: 3, code: 'rolled_back', out: '' })
  expect(done.error).toMatch(
    /v2 did not come into service: .*circuit breaker.*; a task ended with exit code 1: Essential container in task exited\. v1 serves again/,
  )
  expect(revision()).toBe('truegul-production-api-server:1')
  expect(tagFor()).toBe('v1')
})

test('a deployment that never becomes stable is taken back when its time is up', async () => {
  on.aws.ecs.rollouts.push({ ends: 'never' })
  const done = await on.run('deploy', 'ml', '--tag', 'v2', '--minutes', '1')
  expect(done).toMatchObject({ status: 3, code: 'rolled_back' })
  expect(done.error).toMatch(/not stable after 1 minutes: .*v1 serves again/)
  expect(updated()).toEqual(['ml-server 2', 'ml-server 1'])
  expect([revision('ml-server'), tagFor('ml-server')]).toEqual(['truegul-production-ml-server:1', 'v1'])
})

test('when the release before does not come back either, the exit code calls somebody', async () => {
  on.aws.ecs.rollouts.push({ ends: 'never' }, { ends: 'never' })
  const done = await on.run('deploy', 'api', '--tag', 'v2', '--minutes', '1')
  expect(done).toMatchObject({ status: 4, code: 'not_rolled_back' })
  expect(done.error).toMatch(/v1 does not come back: not stable after 1 minutes.*Look now: truegul status/)
})

test('an image that was not pushed, a pause, another deployment: refused before anything is changed', async () => {
  expect(await on.run('deploy', 'api', '--tag', 'v9')).toMatchObject({
    status: 1,
    error: 'There is no image truegul-api-server:v9: truegul images push pushes it. Nothing was changed.',
  })
  service('ml-server').desiredCount = 0
  expect((await on.run('deploy', 'ml', '--tag', 'v2')).error).toMatch(/is paused.*truegul resume comes first/)
  expect((await on.run('deploy', 'all', '--tag', 'v2')).error).toMatch(/is paused.*truegul resume comes first/)
  on.aws.images.repositories.get('truegul-api-server')?.set('v3', 'sha256:3')
  await on.run('deploy', 'api', '--tag', 'v2')
  const taskDefinition = `${names.taskFamily['api-server']}:1`
  on.aws.ecs.rollouts.push({ ends: 'never' })
  on.aws.ecs.update({ cluster: names.cluster, service: 'api-server', taskDefinition })
  on.aws.calls.length = 0
  expect((await on.run('deploy', 'api', '--tag', 'v3')).error).toMatch(/being deployed already, with v1: wait for it/)
  expect(on.aws.writes()).toEqual([])
})

test('credentials that expire while it watches: the command repeated goes on where it stood', async () => {
  let looks = 0
  on.aws.before('DescribeServices', () => {
    looks += 1
    if (looks === 3) on.aws.fail('DescribeServices', 'ExpiredTokenException')
  })
  const cut = await on.run('deploy', 'api', '--tag', 'v2')
  expect(cut).toMatchObject({ status: 1, code: 'aws_credentials_expired' })
  expect(cut.error).toMatch(/log in again.*repeat the command/)
  on.aws.calls.length = 0
  const again = await on.run('deploy', 'api', '--tag', 'v2')
  expect(again).toMatchObject({ status: 0, out: 'deployed api-server v2 (before: v1)' })
  expect(again.remarks).toContain('was deployed already, but does not run as it should yet; watching')
  expect(on.aws.writes()).toEqual([])
})

test('a deployment that was watched on from a second command goes back to the release before all the same', async () => {
  on.aws.ecs.rollouts.push({ ends: 'never' })
  on.aws.before('DescribeServices', () => {
    if (on.aws.writes().includes('UpdateService')) on.aws.fail('DescribeServices', 'AccessDeniedException')
  })
  const cut = await on.run('deploy', 'api', '--tag', 'v2')
  expect(cut.error).toMatch(/may not do ecs:DescribeServices/)
  on.aws.before('DescribeServices', () => {})
  on.aws.forgetFaults()
  const again = await on.run('deploy', 'api', '--tag', 'v2', '--minutes', '1')
  expect(again).toMatchObject({ status: 3, code: 'rolled_back' })
  expect([revision(), tagFor()]).toEqual(['truegul-production-api-server:1', 'v1'])
})

test('throttled calls are tried again; a refused one says which permission is missing', async () => {
  on.aws.fail('UpdateService', 'ThrottlingException', { times: 2 })
  expect(await on.run('deploy', 'api', '--tag', 'v2')).toMatchObject({ status: 0 })
  on.aws.fail('UpdateService', 'AccessDeniedException')
  const denied = await on.run('deploy', 'ml', '--tag', 'v2')
  expect(denied).toMatchObject({ status: 1, code: 'aws_access_denied' })
  expect(denied.error).toMatch(/may not do ecs:UpdateService/)
  // The tag was written before: the same command brings both together again.
  expect(await on.run('deploy', 'ml', '--tag', 'v2')).toMatchObject({ status: 0 })
  expect(tagFor('ml-server')).toBe('v2')
})

test('a later release: migrate, then ml, then api', async () => {
  on.aws.ecs.taskEnds.push({ exitCode: 0, log: ['applied 024_new'] })
  const done = await on.run('deploy', 'all', '--tag', 'v2')
  expect(done).toMatchObject({
    status: 0,
    out: 'deployed ml-server v2 (before: v1)\ndeployed api-server v2 (before: v1)',
  })
  expect(done.remarks).toContain('applied 024_new')
  const order = on.aws.writes().filter((action) => action === 'RunTask' || action === 'UpdateService')
  expect(order).toEqual(['RunTask', 'UpdateService', 'UpdateService'])
  expect(updated()).toEqual(['ml-server 2', 'api-server 2'])
})

test('the first release: api before ml', async () => {
  on.aws.parameters.values.set(names.imageTag['ml-server'], 'none')
  expect(await on.run('deploy', 'all', '--tag', 'v2')).toMatchObject({ status: 0 })
  expect(updated()).toEqual(['api-server 2', 'ml-server 2'])
})

test('when the second server does not come into service, the first goes back as well', async () => {
  on.aws.ecs.rollouts.push({ ends: 'completes' }, { ends: 'breaks' })
  expect(await on.run('deploy', 'all', '--tag', 'v2')).toMatchObject({ status: 3, code: 'rolled_back' })
  expect([revision('ml-server'), revision('api-server')]).toEqual([
    'truegul-production-ml-server:1',
    'truegul-production-api-server:1',
  ])
  expect([tagFor('ml-server'), tagFor('api-server')]).toEqual(['v1', 'v1'])
})

test('when the migration fails, no server is touched', async () => {
  on.aws.ecs.taskEnds.push({ exitCode: 1, log: ['truegul: 024_new failed'] })
  const done = await on.run('deploy', 'all', '--tag', 'v2')
  expect(done).toMatchObject({ status: 1 })
  expect(done.error).toMatch(/ended with exit code 1/)
  expect(updated()).toEqual([])
})

test('a service that is not there yet', async () => {
  on.aws.ecs.services.delete('api-server')
  expect((await on.run('deploy', 'api', '--tag', 'v2')).error).toMatch(
    /There is no service api-server.*infrastructure first/,
  )
})

test('tasks that are missing for a moment are waited for, without another deployment', async () => {
  await on.run('deploy', 'api', '--tag', 'v2')
  service().runningCount = 0
  on.aws.calls.length = 0
  expect(await on.run('deploy', 'api', '--tag', 'v2')).toMatchObject({ status: 0 })
  expect(on.aws.writes()).toEqual([])
})
