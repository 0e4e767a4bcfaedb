import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { ALARMS } from '@truegul/production/alarms'
import { names } from '@truegul/production/names'
import { SECRETS } from '@truegul/production/secrets'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newSecret } from '../secrets/new-secret.ts'
import { lastVerified } from '../verify/last-verified.ts'
import type { Check } from './check.ts'

const TOPIC = `arn:aws:sns:ap-northeast-2:123456789012:${names.topic}`
const BOOTSTRAP = '/cdk-bootstrap/hnb659fds/version'
const state = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-checks-'))

let on: TruegulOnAws
let api: TestApi
let github: { url: string; runs: object[]; asked: string[]; close(): void }
beforeAll(async () => {
  on = await truegulOnAws()
  api = await testApi()
  github = await startGitHub()
})
afterAll(async () => {
  await on[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
  github.close()
  fs.rmSync(state, { recursive: true })
})

/** Everything as it should be. */
beforeEach(() => {
  const { aws } = on
  aws.forgetFaults()
  for (const name of Object.keys(SECRETS)) aws.secrets.put(names.secret(name), newSecret())
  for (const name of ['anthropic', 'openai', 'fcm', 'apns', 'smtp']) aws.secrets.put(names.secret(name))
  aws.parameters.values.set(BOOTSTRAP, '28')
  aws.certificates.all.splice(0, 9, {
    CertificateArn: 'arn:cert',
    DomainName: '127.0.0.1',
    Status: 'ISSUED',
    NotAfter: new Date(Date.now() + 90 * 86_400_000),
  })
  aws.topics.subscriptions.set(TOPIC, [
    { Protocol: 'email', Endpoint: 'ops@example.org', SubscriptionArn: `${TOPIC}:1` },
  ])
  const alarms = Object.keys(ALARMS).map((alarm) => ({
    AlarmName: names.alarm(alarm),
    StateValue: 'OK' as const,
    ActionsEnabled: true,
    AlarmActions: [TOPIC],
  }))
  aws.metrics.alarms.splice(0, aws.metrics.alarms.length, ...alarms)
  aws.metrics.dashboards.add(names.dashboard)
  aws.money.notifications.set(names.budget, [
    { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 },
  ])
  github.runs.splice(0, 9, { status: 'completed', conclusion: 'success', html_url: 'https://ci/1' })
  fs.rmSync(path.join(state, 'verified.json'), { force: true })
  aws.calls.length = 0
})

const context = () => ({
  givenDatabaseUrl: (): string | null => api.settings.databaseUrl,
  stateDirectory: () => state,
  github: () => ({ repository: 'truegul/truegul', token: 't', api: github.url, commit: 'a'.repeat(40) }),
})
/** The lines of a command, by what they say. */
async function look(command: 'preflight' | 'checklist', change: object = {}, ...args: string[]) {
  const done = await on.runWith({ ...context(), ...change }, command, '--url', api.url, '--json', ...args)
  const checks: Check[] = done.out === '' ? [] : JSON.parse(done.out).checks
  return { ...done, checks, of: (line: string) => checks.find((check) => check.line.startsWith(line)) }
}

test('preflight: everything is there, and nothing was written to find out', async () => {
  const { status, checks } = await look('preflight', {}, '--strict')
  expect(checks.filter((check) => check.state !== 'done')).toEqual([])
  expect(status).toBe(0)
  expect(checks.map(({ line }) => line)).toHaveLength(10)
  expect(on.aws.writes()).toEqual([])
  expect(github.asked.at(-1)).toContain('/repos/truegul/truegul/actions/workflows/ci.yml/runs?head_sha=aaaa')
})

const broken: [string, string, () => void][] = [
  [
    'CI failed',
    'all tests',
    () => github.runs.splice(0, 1, { status: 'completed', conclusion: 'failure', html_url: 'u' }),
  ],
  ['CI never ran', 'all tests', () => github.runs.splice(0, 1)],
  ['a secret has no value', 'environment', () => on.aws.secrets.put(names.secret('jwt'))],
  ['the account is new', 'the account', () => on.aws.parameters.values.delete(BOOTSTRAP)],
  [
    'the certificate waits',
    'certificate',
    () => Object.assign(on.aws.certificates.all[0]!, { Status: 'PENDING_VALIDATION' }),
  ],
  [
    'the certificate ends soon',
    'certificate',
    () => Object.assign(on.aws.certificates.all[0]!, { NotAfter: new Date() }),
  ],
  ['an alarm is mute', 'alarms', () => Object.assign(on.aws.metrics.alarms[0]!, { ActionsEnabled: false })],
  ['an alarm is missing', 'alarms', () => on.aws.metrics.alarms.pop()],
  [
    'nobody confirmed',
    'somebody gets',
    () =>
      on.aws.topics.subscriptions.set(TOPIC, [
        { Protocol: 'email', Endpoint: 'x', SubscriptionArn: 'PendingConfirmation' },
      ]),
  ],
  ['the budget tells nobody', 'budget', () => on.aws.money.notifications.clear()],
]
test.each(broken)('preflight: %s, and says what to do', async (_, line, breakIt) => {
  breakIt()
  const { status, error, of } = await look('preflight')
  expect(of(line)).toMatchObject({ state: 'not-done', todo: expect.stringMatching(/\w/) })
  expect({ status, error }).toEqual({ status: 1, error: '9 of 10 done, 1 not done, 0 cannot be known from here.' })
})

test('preflight: images of a tag that was never pushed, a database that is stopped', async () => {
  expect((await look('preflight', {}, '--tag', 'v9')).of('images')).toMatchObject({
    state: 'not-done',
    detail: 'truegul-api-server:v9 is not in ECR',
  })
  const database = on.aws.databases.instances.get(names.database)!
  database.DBInstanceStatus = 'stopped'
  expect((await look('preflight')).of('database and cache')).toMatchObject({
    todo: expect.stringContaining('truegul resume'),
  })
  database.DBInstanceStatus = 'available'
})

test('what may not be seen is unknown, with why, and hides nothing else; --strict does not let it pass', async () => {
  on.aws.fail('DescribeBudget', 'AccessDeniedException', { times: 2 })
  const nothing = { github: () => ({ ...context().github(), repository: null }), givenDatabaseUrl: () => null }
  const { status, checks, of } = await look('preflight', nothing)
  expect(of('budget')).toMatchObject({ state: 'unknown', detail: expect.stringContaining('budgets:DescribeBudget') })
  expect(checks.filter((check) => check.state === 'unknown').map(({ line }) => line)).toEqual([
    'all tests pass',
    'schema of the database',
    'budget',
  ])
  expect(status).toBe(0)
  expect((await look('preflight', nothing, '--strict')).status).toBe(1)
})

test('expired credentials are told once, not on each line', async () => {
  on.aws.fail('GetCallerIdentity', 'ExpiredTokenException', { times: 1 })
  expect(await look('checklist')).toMatchObject({ status: 1, out: '', code: 'aws_credentials_expired' })
})

test('checklist: reads what is done from AWS, the address and the rows', async () => {
  const before = await look('checklist')
  expect(before.of('five testers')).toMatchObject({ state: 'not-done', detail: '0 invited people wrote an essay' })
  expect(before.of('testers invited')).toMatchObject({ state: 'not-done' })
  expect(before.of('iOS')).toMatchObject({ state: 'unknown' })
  expect(before.of('production end to end')).toMatchObject({
    state: 'unknown',
    todo: `truegul verify --url ${api.url}`,
  })
  expect(before.of('health check')).toMatchObject({ state: 'done' })
  expect(before.of('API server deployed')).toMatchObject({ state: 'done', detail: '2 task(s) of v1' })

  for (let tester = 0; tester < 5; tester++) {
    const { id } = await api.learner()
    await api.rows(
      `insert into submissions (id, user_id, prompt_id, text, characters, language) values (gen_random_uuid(), $1, 'reading-habit', 'x', 100, 'en')`,
      [id],
    )
  }
  lastVerified(state).note(api.url, new Date())
  const after = await look('checklist')
  for (const line of ['five testers', 'testers invited', 'production end to end']) {
    expect(after.of(line)).toMatchObject({ state: 'done' })
  }
  expect(after.checks.filter((check) => check.state === 'not-done')).toEqual([])
  expect(new Set(after.checks.map(({ list }) => list))).toEqual(
    new Set(['Pre-deployment', 'Deployment', 'Post-deployment', 'Completion criteria']),
  )
  expect(on.aws.writes()).toEqual([])
})

test('checklist: another release than was meant to run, a proof that is a month old, no dashboard', async () => {
  lastVerified(state).note(api.url, new Date(Date.now() - 30 * 86_400_000))
  on.aws.metrics.dashboards.clear()
  const { of } = await look('checklist', {}, '--tag', 'v2')
  expect(of('dashboard')).toMatchObject({ state: 'not-done' })
  expect(of('API server deployed')).toMatchObject({
    state: 'not-done',
    detail: 'api-server runs v1, not v2',
    todo: 'truegul deploy api --tag v2',
  })
  expect(of('production end to end')).toMatchObject({ state: 'not-done' })
})

test('self-hosted, no line is AWS’ and AWS is not asked', async () => {
  const file = path.join(state, '.env')
  await on.run('secrets', 'put', '--host', 'compose', '--file', file)
  const { checks } = await look('preflight', {}, '--host', 'compose', '--file', file)
  expect(checks.map(({ line, state: seen }) => [line, seen])).toEqual([
    ['all tests pass', 'done'],
    ['environment variables and secrets', 'done'],
    ['schema of the database', 'done'],
  ])
  expect((await look('checklist', {}, '--host', 'compose', '--file', file)).of('health check')).toMatchObject({
    state: 'done',
  })
  expect(on.aws.calls).toEqual([])
})

test('a person reads lists with what to do', async () => {
  on.aws.secrets.put(names.secret('jwt'))
  const { out, error } = await on.runWith(context(), 'preflight', '--url', api.url)
  expect(out).toMatch(/^Pre-deployment\n {2}done {5}all tests pass +CI passed for aaaaaaa$/m)
  expect(out).toMatch(
    /^ {2}NOT DONE environment variables and secrets +jwt \(empty\)\n +-> truegul secrets check; first jwt: truegul secrets put jwt$/m,
  )
  expect(error).toMatch(/^9 of 10 done/)
})

/** GitHub's list of a workflow's runs. */
async function startGitHub() {
  const runs: object[] = []
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(JSON.stringify({ workflow_runs: runs }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { url, runs, asked, close: () => void server.close() }
}
