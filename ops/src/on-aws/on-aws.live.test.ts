import path from 'node:path'
import { signUp } from '@truegul/contract'
import { runOneOffTasks } from '@truegul/dev/testing/aws/run-one-off-tasks'
import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { names } from '@truegul/production/names'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../../..')
const BUDGET = '12.5'

let on: TruegulOnAws
let api: TestApi
beforeAll(async () => {
  api = await testApi()
  on = await truegulOnAws()
  const { databaseUrl } = api.settings
  on.aws.secrets.put(names.secret('database-url'), databaseUrl)
  const env = { DATABASE_URL: databaseUrl, LLM_MONTHLY_BUDGET_USD: BUDGET }
  runOneOffTasks(on.aws, () => ({ tree: ROOT, env }))
})
afterAll(async () => {
  await on[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
})

/** All that AWS was told, and shows of tasks and logs. */
const seenByAws = () => JSON.stringify([on.aws.calls, [...on.aws.ecs.tasks.values()], [...on.aws.logs.groups.values()]])

test('an invite that was made on AWS lets a learner sign up, and its code is nowhere to be read', async () => {
  const made = await on.run('on-aws', 'invites', 'create', '--uses', '2', '--note', 'a friend of Mina')
  expect(made).toMatchObject({ status: 0, error: '', out: expect.stringMatching(/^TG(-[0-9A-Z]{4}){3}$/) })
  const learner = { email: 'mina@learners.test', password: 'a good long password', inviteCode: made.out }
  const answer = await api.call(signUp, { ...learner, consent: { llm: false }, isAtLeast14: true })
  expect(answer.ok).toBe(true)
  for (const secret of [made.out, 'a friend of Mina', '--uses']) expect(seenByAws()).not.toContain(secret)
  expect(seenByAws()).toContain('truegul-sealed-1 0 ')
})

test('the first operator is made, and the audit names who AWS says it was', async () => {
  const learner = await api.learner()
  const added = await on.run('on-aws', 'operators', 'add', learner.email)
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.exec(added.out) ?? ['none']
  expect(added).toMatchObject({ status: 0, out: expect.stringContaining(`${learner.email} is an operator`) })
  expect(await api.rows('select action, machine_user from operator_audit')).toEqual([
    { action: 'grant-role', machine_user: 'user/operator' },
  ])
  for (const secret of [code, learner.email]) expect(seenByAws()).not.toContain(secret)
})

test('what is refused there is refused here, by the same sentence and exit code', async () => {
  const here = { databaseUrlOrEmbedded: async () => api.settings.databaseUrl }
  for (const args of [
    ['operators', 'add', 'nobody@learners.test'],
    ['people', 'find', 'nobody@learners.test'],
  ]) {
    const { status, error } = await on.runWith(here, ...args)
    expect(status).toBeGreaterThan(0)
    expect(await on.run('on-aws', ...args)).toMatchObject({ status, error, out: '' })
  }
  expect(seenByAws()).not.toContain('nobody@learners.test')
})

test('a task that has another address of the database runs nothing', async () => {
  const { databaseUrl } = api.settings
  on.aws.secrets.put(names.secret('database-url'), databaseUrl.replace('@', '2@'))
  const { status, error, remarks } = await on.run('on-aws', 'people', 'find', 'mina@learners.test', '--reason', 'why')
  expect({ status, error }).toMatchObject({
    status: 1,
    error: expect.stringMatching(/could not open .* nothing was done/),
  })
  expect(remarks).toContain('not sealed: truegul: Nothing was run')
  on.aws.secrets.put(names.secret('database-url'), databaseUrl)
})

test('costs of a month know the budget', async () => {
  const { status, out } = await on.run('on-aws', 'costs', '--month', '2026-11')
  expect({ status, out }).toMatchObject({ status: 0, out: expect.stringMatching(/^budget +\$12\.5000, counted/m) })
})
