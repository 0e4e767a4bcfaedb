import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { names } from '@truegul/production/names'
import { SECRETS } from '@truegul/production/secrets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TruegulOnAws, truegulOnAws } from '../../testing/aws/truegul-on-aws.ts'
import { type TestApi, testApi } from '../../testing/test-api.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const page = readFileSync(path.join(ROOT, 'docs/runbooks/deployment.md'), 'utf8')
const lines = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trimEnd().split('\n'))

const exported = lines.filter((line) => line.startsWith('export '))
const variables = Object.fromEntries(
  exported.flatMap((line) => [...line.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value])),
)
const commands = lines.filter((line) => !line.startsWith('export '))
const infra = commands.filter((line) => line.startsWith('npm run infra -- '))
const truegul = commands.filter((line) => line.startsWith('npm run truegul -- '))

let on: TruegulOnAws
let api: TestApi
beforeAll(async () => {
  on = await truegulOnAws()
  for (const [name, { from }] of Object.entries(SECRETS))
    on.aws.secrets.put(names.secret(name), ...(from === 'infrastructure' ? ['made by the infrastructure'] : []))
  on.aws.logs.groups
    .get(names.logGroup['api-server'])
    ?.push({ timestamp: Date.now(), message: 'the last words', eventId: '1', logStreamName: 'api-server/1' })
  // So that there is a release to go back to.
  await on.run('deploy', 'all', '--tag', 'v2')
  api = await testApi()
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await on[Symbol.asyncDispose]()
})

test('the page holds nothing but settings and our own commands', () => {
  expect(commands).toEqual(commands.filter((line) => infra.includes(line) || truegul.includes(line)))
  expect(truegul.length).toBeGreaterThan(15)
})

test.each([...new Set(truegul)])('%s does what it says, without writing anything', async (line) => {
  on.aws.calls.length = 0
  const args = words(line.replace('npm run truegul -- ', ''), { ...variables, PUBLIC_URL: api.url, TAG: tagFor(line) })
  const said = await on.runWith({ readSecret: keyOfVendor, verifyCode: () => 'a code' }, ...args, '--dry-run')
  expect(said).toMatchObject({ status: isList(line) ? expect.toSatisfy((status) => status <= 1) : 0 })
  expect(`${said.out}${said.remarks}`.length).toBeGreaterThan(20)
  expect(on.aws.writes()).toEqual([])
})

test('the infrastructure is made from the page’s settings, and every stack that it names is there', () => {
  const made = spawnSync(process.execPath, ['infra/run/main.ts', 'deploy', '--dry-run'], {
    cwd: ROOT,
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  })
  expect(made).toMatchObject({ status: 0 })
  const stacks = made.stdout.trim().split('\n').slice(1)
  const named = infra.flatMap((line) => line.match(/truegul-production-[\w-]+/g) ?? [])
  expect(named.sort()).toEqual(stacks.sort())
  for (const line of infra) expect(line).toMatch(/^npm run infra -- (bootstrap|synth|diff|deploy)\b/)
})

const words = (line: string, values: Readonly<Record<string, string | undefined>>) =>
  line.split(/\s+/).map((word) => word.replace(/^\$(\w+)$/, (whole, name: string) => values[name] ?? whole))

/** Lists of what is done and what is not: nobody can have done all of it here. */
const isList = (line: string) => /-- (preflight|checklist|status|secrets check)/.test(line)
/** v2 runs, v1 ran before, and what is pushed must be new. */
const tagFor = (line: string) => (line.includes('images ') ? 'v3' : line.includes('deploy ') ? 'v1' : 'v2')
const keyOfVendor = async () => `sk-ant-api03-${crypto.randomUUID()}`
