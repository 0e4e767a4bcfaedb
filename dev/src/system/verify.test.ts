import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApnsFake, startApnsFake } from '../stand-ins/apns/start-apns-fake.ts'
import { type FcmFake, startFcmFake } from '../stand-ins/fcm/start-fcm-fake.ts'
import { breakableProxy } from '../testing/doors/breakable-proxy.ts'
import { eventually } from '../testing/eventually.ts'
import { MACHINE_ENV } from '../testing/machine-env.ts'
import { type System, startSystem } from './start-system.ts'

// `truegul verify` against servers in processes of their own, with stand-ins for Apple and Google.

const ROOT = path.join(import.meta.dirname, '../../..')
const state = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-verify-'))
const CODE = 'TG-VERIFY-TEST'
let apns: ApnsFake
let fcm: FcmFake
let system: System
let database: pg.Client

beforeAll(async () => {
  apns = await startApnsFake()
  fcm = await startFcmFake()
  system = await startSystem({
    backend: 'embedded',
    mlEntry: path.join(ROOT, 'ml-server/src/main.ts'),
    apiEnv: { TRUEGUL_ENV: 'development', SWEEP_AFTER_SECONDS: '2', ...apns.env, ...fcm.env },
  })
  database = new pg.Client({ connectionString: system.postgres.migrationUrl })
  await database.connect()
  await database.query('insert into invites (code, max_uses) values ($1, 1000)', [CODE])
})
afterAll(async () => {
  await database.end()
  await system.stop()
  await apns.close()
  await fcm.close()
  fs.rmSync(state, { recursive: true })
})

/** What runs show of people: everything else that is written about them hangs on these. */
async function leftovers() {
  const rows: [table: string, rows: number][] = []
  for (const table of ['users', 'submissions', 'tasks', 'sessions', 'push_tokens', 'push_notifications', 'mails']) {
    const found = await database.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    rows.push([table, found.rows[0]!.n])
  }
  const codes = (await database.query('select code from invites')).rows.map(({ code }) => code)
  const kept = fs.existsSync(path.join(state, 'truegul/verify'))
    ? fs.readdirSync(path.join(state, 'truegul/verify'))
    : []
  return { rows: rows.filter(([, n]) => n > 0), codes, kept }
}
const NOTHING = { rows: [], codes: [CODE], kept: [] }

function start(args: string[], variables: Record<string, string> = {}) {
  const env = { ...MACHINE_ENV, XDG_STATE_HOME: state, ...variables }
  const child = spawn(process.execPath, ['ops/src/main.ts', 'verify', ...args], { cwd: ROOT, env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (part) => {
    said.out += part
  })
  child.stderr.on('data', (part) => {
    said.err += part
  })
  const ended = once(child, 'close').then(([status]) => ({ status, ...said }))
  return { child, said, ended }
}
const verify = (args: string[], variables?: Record<string, string>) => start(args, variables).ended
const withDatabase = () => ({ DATABASE_URL: system.postgres.databaseUrl })
const names = (out: string) =>
  [...out.matchAll(/^(ok|FAILED|unknown) +(.+?) +\d+\.\d\d s {2}/gm)].map(([, is, name]) => [is, name])

test('an essay goes all the way, notifications too, and nothing of it is left', async () => {
  const { status, out, err } = await verify(['--url', system.url], withDatabase())
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const all = ['answer', 'sign up', 'devices', 'submit', 'judgement', 'inbox', 'notifications', 'delete']
  expect(names(out)).toEqual(all.map((name) => ['ok', name]))
  expect(out).toMatch(/judgement .* \d+ of 50 points by local/)
  expect(out).toMatch(/notifications .*Apple (took it|took our keys).*; Google (took it|took our keys)/)
  expect(await leftovers()).toEqual(NOTHING)
})

test('again with a code alone it cannot see the notifications, and says so', async () => {
  const { status, out } = await verify(['--url', system.url, '--json'], { TRUEGUL_VERIFY_CODE: CODE })
  expect(status).toBe(0)
  const { ok, steps } = JSON.parse(out)
  expect(ok).toBe(true)
  expect(steps.at(-2)).toMatchObject({ name: 'notifications', outcome: 'unknown' })
  expect(await leftovers()).toEqual(NOTHING)
})

test.each([
  ['a code that is none', ['--code', 'TG-NONE'], /^truegul: The step "sign up" failed: refused as invite-unknown/],
  ['no code at all', [], /^truegul: There is no invite code to sign up with/],
])('with %s it ends there, and leaves nothing', async (_, args, sentence) => {
  const { status, err } = await verify(['--url', system.url, ...args])
  expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(sentence) })
  expect(await leftovers()).toEqual(NOTHING)
})

test('--dry-run only reads', async () => {
  const seen: string[] = []
  const proxy = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    fetch(`${system.url}${request.url}`)
      .then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
      .catch(() => response.destroy())
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const { status, out } = await verify(['--url', url, '--dry-run'], withDatabase())
  proxy.close()
  expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('would sign up a test account') })
  expect(seen).toEqual(['GET /api/v1/config'])
  expect(await leftovers()).toEqual(NOTHING)
})

test.each([
  ['nobody', undefined, /^truegul: The step "answer" failed: no answer \(/],
  ['something else', '<html>', /^truegul: The step "answer" failed: what answers is not TrueGul: HTTP 200/],
])('tells that %s answers there', async (_, page, sentence) => {
  const server = http.createServer((_request, response) => response.end(page))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  if (page === undefined) server.close()
  const { status, err } = await verify(['--url', `http://127.0.0.1:${port}`, '--code', CODE])
  server.close()
  expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(sentence) })
})

test('where nothing judges it fails there in time, and deletes the account', async () => {
  await system.ml.stop()
  const { status, out, err } = await verify(['--url', system.url, '--within', '1'], withDatabase())
  expect({ status, err }).toMatchObject({
    status: 1,
    err: expect.stringContaining('The step "judgement" failed: there is no'),
  })
  expect(names(out).slice(-2)).toEqual([
    ['FAILED', 'judgement'],
    ['ok', 'delete'],
  ])
  expect(await leftovers()).toEqual(NOTHING)
})

test('a database that goes away meanwhile ends it with an error, and the account is deleted all the same', async () => {
  await using way = await breakableProxy(new URL(system.postgres.databaseUrl))
  const run = start(['--url', system.url, '--code', CODE], { DATABASE_URL: way.url })
  await eventually(
    () => run.said.out,
    (out) => out.includes('submit'),
  )
  await way.cut()
  await system.ml.start()
  const { status, out } = await run.ended
  expect({ status, last: names(out).at(-1) }).toEqual({ status: 1, last: ['ok', 'delete'] })
  expect(await leftovers()).toEqual(NOTHING)
  await system.ml.stop()
})

test('Ctrl-C deletes the account; a kill leaves it to the next run; a server that is away meanwhile is waited for', async () => {
  const interrupted = start(['--url', system.url], withDatabase())
  await eventually(
    () => interrupted.said.out,
    (out) => out.includes('submit'),
  )
  interrupted.child.kill('SIGINT')
  expect(await interrupted.ended).toMatchObject({ status: 1, err: expect.stringContaining('Interrupted') })
  expect(await leftovers()).toEqual(NOTHING)

  const killed = start(['--url', system.url, '--code', CODE])
  await eventually(
    () => killed.said.out,
    (out) => out.includes('submit'),
  )
  killed.child.kill('SIGKILL')
  await killed.ended
  expect((await leftovers()).kept).toHaveLength(1)

  const next = start(['--url', system.url, '--code', CODE])
  await eventually(
    () => next.said.out,
    (out) => out.includes('submit'),
  )
  expect(names(next.said.out)[0]).toEqual(['ok', 'what an earlier run left'])
  await system.api.kill()
  await Promise.all([system.api.start(), system.ml.start()])
  expect(await next.ended).toMatchObject({ status: 0, err: '' })
  expect(await leftovers()).toEqual(NOTHING)
})
