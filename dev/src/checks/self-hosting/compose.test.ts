import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readSettings as readApiSettings } from '@truegul/api-server/settings/env'
import { readSettings as readMlSettings } from '@truegul/ml-server/env'
import { MADE_FOR_COMPOSE } from '@truegul/ops/secrets/compose/compose-secrets'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { findProgram } from '../../testing/packages/find-program.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const COMPOSE = path.join(ROOT, 'docker-compose.yml')

type Services = Record<string, { environment?: Record<string, string | null> }>

/** What compose/make-env.sh writes for a domain. */
function makeEnv(domain: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-env-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true }))
  const file = path.join(folder, '.env')
  const run = () => spawnSync('sh', ['compose/make-env.sh', domain, file], { cwd: ROOT, encoding: 'utf8' })
  return { file, run }
}

const readEnv = (file: string) =>
  Object.fromEntries(
    [...fs.readFileSync(file, 'utf8').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  )

/** What Compose gives each service, with the variables filled in. */
function environments(env: Record<string, string>): (service: string) => Record<string, string> {
  const text = fs
    .readFileSync(COMPOSE, 'utf8')
    .replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name, kind, other) => {
      if (env[name]) return env[name]
      expect([name, kind]).not.toEqual([name, '?'])
      return kind === '-' ? other : ''
    })
  const services = parse(text, { merge: true }).services as Services
  return (name) =>
    Object.fromEntries(Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, value ?? '']))
}

test.each(['truegul.example.org', 'localhost'])('what make-env.sh writes for %s lets both servers start', (domain) => {
  const { file, run } = makeEnv(domain)
  expect(run().status).toBe(0)
  const given = environments(readEnv(file))
  const settings = readApiSettings(given('api-server'))
  expect(settings.publicUrl.hostname).toBe(domain)
  expect(settings.trustedProxies).toBe(domain === 'localhost' ? 0 : 1)
  expect(readMlSettings(given('ml-server'))).toMatchObject({
    callback: { baseUrl: `http://api-server:${settings.internalPort}`, secret: settings.callbackSecrets[0] },
    queueUrl: settings.queueUrl,
    judge: { provider: 'local' },
  })
})

test('make-env.sh makes secrets that nobody else has, readable by their owner only, and never overwrites them', () => {
  const [one, other] = [makeEnv('truegul.example.org'), makeEnv('truegul.example.org')]
  one.run()
  other.run()
  const secrets = (file: string) => Object.entries(readEnv(file)).filter(([name]) => /PASSWORD|SECRET/.test(name))
  expect(new Set([...secrets(one.file), ...secrets(other.file)].map(([, value]) => value)).size).toBe(12)
  expect(fs.statSync(one.file).mode & 0o777).toBe(0o600)
  const before = fs.readFileSync(one.file)
  expect(one.run()).toMatchObject({ status: 1, stderr: expect.stringContaining('is left as it is') })
  expect(fs.readFileSync(one.file)).toEqual(before)
})

test.each(['', 'two words', 'a;b', 'https://truegul.example.org'])('make-env.sh refuses %j as a domain', (domain) => {
  const { file, run } = makeEnv(domain)
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('wants the domain') })
  expect(fs.existsSync(file)).toBe(false)
})

test('every variable of the compose file stands in the example, and the other way round', () => {
  const used = new Set(Array.from(fs.readFileSync(COMPOSE, 'utf8').matchAll(/\$\{(\w+)/g), ([, name]) => name))
  const known = Object.keys(readEnv(path.join(ROOT, 'compose/env.example')))
  expect([...used].sort()).toEqual(known.sort())
})

test('what make-env.sh makes is what truegul secrets makes where something is missing', () => {
  const { file, run } = makeEnv('truegul.example.org')
  run()
  const made = Object.keys(readEnv(file)).filter((name) => /PASSWORD|SECRET/.test(name))
  expect(made.sort()).toEqual([...MADE_FOR_COMPOSE].sort())
})

test('every image that the compose file builds is a target of the Dockerfile', () => {
  const dockerfile = fs.readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8')
  const targets = Array.from(fs.readFileSync(COMPOSE, 'utf8').matchAll(/target: ([\w-]+)/g), ([, target]) => target)
  expect(targets).toHaveLength(2)
  for (const target of targets) expect(dockerfile).toMatch(new RegExp(` AS ${target}$`, 'm'))
})

test.skipIf(findProgram(['docker-compose']) === null)(
  'docker-compose understands the compose file [needs docker-compose]',
  () => {
    const { file, run } = makeEnv('truegul.example.org')
    run()
    const config = execFileSync('docker-compose', ['--env-file', file, '--file', COMPOSE, 'config'], {
      encoding: 'utf8',
    })
    expect(Object.keys(parse(config).services)).toEqual(
      expect.arrayContaining(['api-server', 'backup', 'migrate', 'ml-server']),
    )
  },
)
