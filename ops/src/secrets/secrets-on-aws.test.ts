import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { SECRETS } from '@truegul/production/secrets'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const STRONG = randomBytes(33).toString('base64url')
const KEY = `sk-ant-${randomBytes(30).toString('hex')}`
const SUFFIX = '-AbCdEf'

let on: TruegulOnAws
beforeAll(async () => {
  on = await truegulOnAws()
})
beforeEach(() => {
  on.aws.secrets.all.clear()
  for (const name of Object.keys(SECRETS)) on.aws.secrets.put(names.secret(name))
  for (const name of ['db', 'cache', 'database-url', 'queue-url']) on.aws.secrets.put(names.secret(name), 'made')
  on.aws.forgetFaults()
  on.aws.calls.length = 0
})
afterAll(() => on[Symbol.asyncDispose]())

/** Gives `value` where the command asks for one. */
const given = (value: string, ...args: string[]) => on.runWith({ readSecret: async () => value }, 'secrets', ...args)
const valuesOf = (name: string) => on.aws.secrets.all.get(names.secret(name))?.values
/** A task refers to a secret as the infrastructure writes it: by its ARN. */
const refer = (task: 'api-server' | 'ml-server', ...secrets: string[]) =>
  on.aws.ecs.definitions.register({
    family: names.taskFamily[task],
    containerDefinitions: [
      {
        name: task,
        image: `r/${task}:v1`,
        secrets: secrets.map((name) => ({
          name: name.toUpperCase(),
          valueFrom: `arn:aws:secretsmanager:ap-northeast-2:123456789012:secret:${names.secret(name)}${SUFFIX}`,
        })),
      },
    ],
  })

test('puts a value, says nothing of it, and the same again writes nothing', async () => {
  const first = await given(KEY, 'put', 'anthropic')
  expect(first).toMatchObject({
    status: 0,
    out: expect.stringContaining('put anthropic into truegul/production/anthropic'),
  })
  expect(valuesOf('anthropic')).toEqual([KEY])
  const again = await given(KEY, 'put', 'anthropic')
  expect(again.out).toContain('has this value already')
  expect(on.aws.writes()).toEqual(['PutSecretValue'])
  expect(JSON.stringify([first, again])).not.toContain(KEY)
})

test('--dry-run checks the value and writes nothing', async () => {
  expect((await given(KEY, 'put', 'anthropic', '--dry-run')).out).toMatch(/^would put anthropic/)
  expect((await on.run('secrets', 'put', 'jwt', '--random', '--dry-run')).out).toMatch(/^would put jwt/)
  expect(on.aws.writes()).toEqual([])
})

test.each([
  ['jwt', 'changeme-changeme-changeme-changeme-x', /weak/],
  ['jwt', `${STRONG},short`, /weak/],
  ['callback', 'short', /weak/],
  ['anthropic', '', /is empty/],
  ['anthropic', 'sk-proj-0123456789', /no key of Anthropic/],
  ['openai', KEY, /no key of OpenAI/],
  ['smtp', 'mail.example.org', /no address of a mail server/],
  ['apns', 'nonsense', /not the \.p8 file/],
  ['fcm', '{}', /not the JSON file/],
])('refuses for %s what its server would refuse, without repeating it', async (name, value, sentence) => {
  const { status, error, out, remarks } = await given(value, 'put', name)
  expect({ status, error }).toEqual({ status: 1, error: expect.stringMatching(sentence) })
  if (value !== '') expect(out + error + remarks).not.toContain(value)
  expect(on.aws.calls).toEqual([])
})

test('takes keys of the vendors as their files have them', async () => {
  const apple = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
  const google = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const account = { project_id: 'truegul', client_email: 'push@truegul.test', private_key: google, private_key_id: '1' }
  expect((await given(String(apple), 'put', 'apns')).status).toBe(0)
  expect((await given(JSON.stringify(account, null, 2), 'put', 'fcm')).status).toBe(0)
})

test('one that has a value is rotated, not put; one of the infrastructure is neither; one that was not made says so', async () => {
  await on.run('secrets', 'put', 'jwt', '--random')
  expect(await on.run('secrets', 'put', 'jwt', '--random')).toMatchObject({
    status: 1,
    error: expect.stringContaining('truegul secrets rotate jwt'),
  })
  expect((await on.run('secrets', 'put', 'jwt', '--random', '--replace')).status).toBe(0)
  expect(valuesOf('jwt')).toHaveLength(2)
  expect((await on.run('secrets', 'put', 'db', '--random')).status).toBe(2)
  // A value typed where the name belongs is not repeated.
  expect((await on.run('secrets', 'put', KEY)).error).not.toContain(KEY)
  on.aws.secrets.all.delete(names.secret('smtp'))
  expect(await given('smtps://mail.example.org', 'put', 'smtp')).toMatchObject({
    status: 1,
    error: expect.stringContaining('deploy the infrastructure'),
  })
})

test.each([
  ['AccessDeniedException', 'aws_access_denied', 'may not do secretsmanager:DescribeSecret'],
  ['ExpiredTokenException', 'aws_credentials_expired', 'log in again'],
])('says what to do when AWS answers %s', async (awsCode, code, sentence) => {
  for (const args of [['check'], ['put', 'jwt', '--random'], ['rotate', 'jwt']]) {
    on.aws.fail('DescribeSecret', awsCode, { times: 1 })
    const { status, error, code: told } = await on.run('secrets', ...args)
    expect({ status, error, told }).toEqual({ status: 1, error: expect.stringContaining(sentence), told: code })
  }
  expect(on.aws.writes()).toEqual([])
})

test('check tells what is missing or weak and which tasks need it, and forgives what nobody needs', async () => {
  on.aws.secrets.put(names.secret('jwt'), 'too short')
  on.aws.secrets.put(names.secret('callback'), STRONG)
  refer('api-server', 'jwt', 'callback', 'database-url')
  refer('ml-server', 'callback', 'anthropic')
  const { status, out, error } = await on.run('secrets', 'check')
  expect({ status, error }).toEqual({
    status: 1,
    error: expect.stringMatching(/^2 of 11 .*jwt, truegul\/production\/anthropic\.$/),
  })
  expect(out).toMatch(/^truegul\/production\/jwt +weak +for api-server; it is weak/m)
  expect(out).toMatch(/^truegul\/production\/callback +ok +for api-server, ml-server$/m)
  expect(out).toMatch(/^truegul\/production\/anthropic +empty +for ml-server; truegul secrets put anthropic$/m)
  expect(out).toMatch(/^truegul\/production\/smtp +empty$/m)
  expect(out + error).not.toContain('too short')
  on.aws.secrets.put(names.secret('jwt'), STRONG)
  on.aws.secrets.put(names.secret('anthropic'), KEY)
  const json = await on.run('secrets', 'check', '--json')
  expect({ status: json.status, ok: JSON.parse(json.out).ok }).toEqual({ status: 0, ok: true })
  expect(json.out).not.toContain(STRONG)
  expect(on.aws.writes()).toEqual([])
})

/** As if the rotation so far had happened so many minutes ago. */
function passMinutes(minutes: number) {
  const back = (date: Date) => new Date(date.getTime() - minutes * 60_000)
  for (const secret of on.aws.secrets.all.values()) secret.changedAt = back(secret.changedAt)
  for (const service of on.aws.ecs.services.values())
    for (const deployment of service.deployments) deployment.createdAt = back(deployment.createdAt)
}
const rotate = (...args: string[]) => on.run('secrets', 'rotate', ...args)

test('rotates the signing key in three steps, each only when every server has the one before, and stops there', async () => {
  on.aws.secrets.put(names.secret('jwt'), STRONG)
  const dry = await rotate('jwt', '--dry-run')
  expect(dry.out).toContain('would put the old one and a new one')
  expect(on.aws.writes()).toEqual([])

  await rotate('jwt')
  const [, taken = ''] = valuesOf('jwt') ?? []
  expect(taken.split(',')[0]).toBe(STRONG)
  expect((await rotate('jwt')).out).toContain('api-server is being replaced')
  expect(valuesOf('jwt')).toHaveLength(2)
  const looks: string[] = []
  while (valuesOf('jwt')?.length === 2 && looks.length < 9) looks.push((await rotate('jwt')).out)
  const [old, next] = taken.split(',')
  expect(valuesOf('jwt')?.[2]).toBe(`${next},${old}`)
  for (let look = 0; look < 5; look++) looks.push((await rotate('jwt')).out)
  expect(looks.at(-1)).toContain('the old one still opens what it signed, for 15 min more')
  expect(valuesOf('jwt')).toHaveLength(3)
  passMinutes(16)
  await rotate('jwt')
  expect(valuesOf('jwt')?.[3]).toBe(next)
  for (let look = 0; look < 5; look++) looks.push((await rotate('jwt')).out)
  expect(looks.at(-1)).toContain('was replaced, and every task has it')
  expect(valuesOf('jwt')).toHaveLength(4)
  expect(on.aws.writes().filter((action) => action !== 'PutSecretValue')).toEqual([
    'UpdateService',
    'UpdateService',
    'UpdateService',
  ])
  expect(looks.join()).not.toContain(next)
  await rotate('jwt', '--again')
  expect(valuesOf('jwt')?.[4]).toMatch(new RegExp(`^${next},`))
})

test('rotates the callback secret over both servers to the end with --wait, the ML server between', async () => {
  on.aws.secrets.put(names.secret('callback'), STRONG)
  const { status } = await rotate('callback', '--wait')
  expect(status).toBe(0)
  const services = on.aws.calls.filter(({ action }) => action === 'UpdateService').map(({ input }) => input['service'])
  expect(services).toEqual(['api-server', 'ml-server', 'api-server'])
  expect(valuesOf('callback')).toHaveLength(4)
  expect(valuesOf('callback')?.[3]).not.toBe(STRONG)
})

test('a run that was cut off after the value and before the tasks is made up for by the next one', async () => {
  on.aws.secrets.put(names.secret('jwt'), STRONG)
  on.aws.fail('UpdateService', 'AccessDeniedException', { times: 1 })
  expect(await rotate('jwt')).toMatchObject({ status: 1, error: expect.stringContaining('ecs:UpdateService') })
  expect((await rotate('jwt')).out).toContain('runs with the value before; replaces its tasks')
  expect(valuesOf('jwt')).toHaveLength(2)
})

test('a deployment that was rolled back stops the rotation with both secrets good', async () => {
  on.aws.secrets.put(names.secret('jwt'), STRONG)
  on.aws.ecs.rollouts.push({ ends: 'breaks', looks: 1 })
  await rotate('jwt')
  await rotate('jwt')
  const stopped = await rotate('jwt')
  expect(stopped).toMatchObject({
    status: 1,
    error: expect.stringMatching(/could not be replaced .*circuit breaker.*Both secrets work/),
  })
  expect(valuesOf('jwt')).toHaveLength(2)
})

test('without a value, or with a pair of unknown story, it says what to do instead of guessing', async () => {
  expect((await rotate('jwt')).error).toContain('truegul secrets put jwt --random')
  on.aws.secrets.put(names.secret('jwt'), `${STRONG},${STRONG}x`)
  expect((await rotate('jwt')).error).toContain('docs/runbooks/rotation.md')
  expect(on.aws.writes()).toEqual([])
})
