import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOT_OPENED, SEALED_ENV } from './sealed-task.ts'
import type { OutputRecord } from './sealing/output-record.ts'
import { sealOutput } from './sealing/seal-output.ts'

const DATABASE_URL = 'postgres://truegul:a-long-password@db:5432/truegul'
const LIST = ['on-aws', 'invites', 'list'] as const
const LOOK_FIRST = /Before you repeat it, see what it did: truegul on-aws invites list/

let on: TruegulOnAws
beforeEach(async () => {
  on = await truegulOnAws()
  on.aws.secrets.put(names.secret('database-url'), DATABASE_URL)
})
afterEach(() => on[Symbol.asyncDispose]())

type RunTask = { overrides: { containerOverrides: [{ environment: { name: string; value: string }[] }] } }

/** The next task says this, and nothing of it is lost unless `arrives` leaves it out. */
function taskSays(says: OutputRecord[], exitCode: number, arrives = (lines: string[]) => lines): void {
  on.aws.before('RunTask', () => {
    const { overrides } = on.aws.calls.at(-1)!.input as RunTask
    const reader = overrides.containerOverrides[0].environment.find(({ name }) => name === SEALED_ENV.reader)!.value
    const lines = says.flatMap(sealOutput({ reader, databaseUrl: DATABASE_URL }))
    on.aws.ecs.taskEnds.push({ exitCode, log: arrives(lines) })
  })
}
const ENDED_WELL: OutputRecord = { is: 'ended', exitCode: 0, sentence: null }
const pressCtrlC = () => void process.emit('SIGINT')

test('prints and remarks what the task said, and shows a line that is not sealed as such', async () => {
  const says: OutputRecord[] = [{ is: 'printed', text: 'TG-1' }, { is: 'remarked', text: 'by the way' }, ENDED_WELL]
  taskSays(says, 0, (lines) => [...lines.reverse(), '(node:1) a warning'])
  const { status, out, remarks } = await on.run(...LIST)
  expect({ status, out }).toEqual({ status: 0, out: 'TG-1' })
  expect(remarks).toMatch(/^task 0+1 with v1: truegul invites; .*\nby the way\n {2}not sealed: \(node:1\) a warning$/)
  expect(on.aws.writes()).toEqual(['RunTask'])
})

test('--dry-run looks whether it could be done, and starts nothing', async () => {
  expect(await on.run(...LIST, '--dry-run')).toMatchObject({ status: 0, out: 'nothing was changed' })
  on.aws.parameters.values.delete(names.migrateNetwork.subnets)
  expect((await on.run(...LIST, '--dry-run')).error).toMatch(/deploy the infrastructure first/)
  expect(on.aws.writes()).toEqual([])
})

test.each([
  [['deploy', 'all'], /runs invites, operators, people, essays, audit, costs, not "deploy"/],
  [[], /runs invites, .* not ""/],
  [['migrate', 'up'], /that is truegul migrate … --host ecs/],
  [['costs', 'report'], /estimate and report run from here/],
  [['people', 'find', 'x@y.z', '--reason', '가'.repeat(2_000)], /too long for a task/],
])('%j is no use there, and is not started', async (args, sentence) => {
  expect(await on.run('on-aws', ...args)).toMatchObject({ status: 2, error: expect.stringMatching(sentence) })
  expect(on.aws.writes()).toEqual([])
})

test('the longest arguments that are taken fit into what ECS takes', async () => {
  taskSays([ENDED_WELL], 0)
  const reason = 'x'.repeat(5_000)
  expect(await on.run('on-aws', 'people', 'find', 'x@y.z', '--reason', reason)).toMatchObject({ status: 0, error: '' })
})

test('says what comes first: a release that migrated, its image, the secret', async () => {
  on.aws.secrets.put(names.secret('database-url'))
  expect((await on.run(...LIST)).error).toMatch(/database-url has no value: deploy the infrastructure first/)
  on.aws.images.repositories.get(names.repository['api-server'])?.clear()
  expect((await on.run(...LIST)).error).toMatch(/There is no image .*:v1/)
  const [container] = on.aws.ecs.definitions.find(names.taskFamily.migrate).containerDefinitions
  container!.image = container!.image.replace(':v1', ':none')
  expect((await on.run(...LIST)).error).toMatch(/^No release has migrated yet: truegul migrate up/)
  expect(on.aws.writes()).toEqual([])
})

test('says of a task that did not do it what is sure and what is not', async () => {
  const after = async (end: { exitCode?: number; reason?: string; log?: string[] }) => {
    on.aws.ecs.taskEnds.push(end)
    const { status, error } = await on.run(...LIST)
    expect(status).toBe(1)
    return error
  }
  on.aws.ecs.taskRefusals.push('Capacity is unavailable at this time')
  expect((await on.run(...LIST)).error).toMatch(/not started: Capacity is .* Nothing was done; wait a minute/)
  expect(await after({ reason: 'CannotPullContainerError: no such image' })).toBe(
    'The command never ran: CannotPullContainerError: no such image. Nothing was done.',
  )
  expect(await after({ exitCode: NOT_OPENED })).toMatch(/nothing was done: the secret database-url was changed/)
  const old = await after({ exitCode: 2, log: ['truegul: There is no command "sealed"; truegul --help lists them.'] })
  expect(old).toMatch(/never came whole: the release v1, which migrated last, may be older than truegul on-aws/)
  const killed = await after({ exitCode: 137, reason: 'OutOfMemoryError' })
  expect(killed).toMatch(/exit code 137, .*ended from outside, or its log lost lines. AWS says: OutOfMemoryError\./)
  expect(killed).toMatch(LOOK_FIRST)
})

test('an answer that lost a line is not taken for the whole', async () => {
  taskSays(
    [{ is: 'printed', text: 'TG-1' }, { is: 'printed', text: 'TG-2' }, ENDED_WELL],
    0,
    ([first = '', , ...rest]) => [first, ...rest],
  )
  const { status, out, error } = await on.run(...LIST)
  expect({ status, out }).toEqual({ status: 1, out: 'TG-1' })
  expect(error).toMatch(/exit code 0, and its sealed answer never came whole: .* its log lost lines/)
})

test('AWS cannot be reached while the task is started, or after', async () => {
  on.aws.hangUp('RunTask', Number.POSITIVE_INFINITY)
  expect(await on.run(...LIST)).toMatchObject({
    status: 1,
    error: expect.stringMatching(/Whether the task was started/),
  })
  on.aws.forgetFaults()
  on.aws.hangUp('DescribeTasks', Number.POSITIVE_INFINITY)
  // Ctrl-C meanwhile stops nothing, and does not say so.
  on.aws.before('DescribeTasks', pressCtrlC)
  const { status, error } = await on.run(...LIST)
  expect(status).toBe(1)
  expect(error).toMatch(/cannot be reached for ecs:DescribeTasks .* Unless it ended, the task 0+1 goes on/)
  expect(error).toMatch(LOOK_FIRST)
})

test('Ctrl-C before the task is there starts none', async () => {
  on.aws.before('GetSecretValue', pressCtrlC)
  const ended = await on.run(...LIST)
  expect(ended).toMatchObject({ status: 130, error: 'Interrupted before the task: nothing was done.' })
  expect(on.aws.writes()).toEqual([])
})

test('Ctrl-C stops the task, or says that it goes on', async () => {
  const listeners = process.listenerCount('SIGINT')
  on.aws.before('DescribeTasks', pressCtrlC)
  const { status, error, remarks } = await on.run(...LIST)
  expect({ status, error }).toMatchObject({
    status: 130,
    error: expect.stringMatching(/^Interrupted; the task 0+1 is being stopped/),
  })
  expect(remarks).toContain('stopping;')
  expect(on.aws.writes()).toEqual(['RunTask', 'StopTask'])
  on.aws.fail('StopTask', 'AccessDeniedException')
  expect((await on.run(...LIST)).error).toMatch(/could not be stopped and goes on\. .*may not do ecs:StopTask/)
  expect(process.listenerCount('SIGINT')).toBe(listeners)
})

test('a task that does not end is stopped: nobody else could open its answer', async () => {
  on.aws.before('DescribeTasks', () => {
    for (const task of on.aws.ecs.tasks.values()) task.lastStatus = 'PENDING'
  })
  expect((await on.run(...LIST)).error).toMatch(/^No end after 10 minutes; the task 0+1 is being stopped/)
})
