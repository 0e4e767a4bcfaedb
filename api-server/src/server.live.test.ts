import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import { getMe, postResult, submitEssay } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { breakableProxy } from '@truegul/dev/testing/doors/breakable-proxy'
import { eventually, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { createLog, EnvError } from '@truegul/service'
import { describe, expect, test } from 'vitest'
import { SCHEMA } from './database/schema-version.ts'
import type { Settings } from './settings/settings.ts'
import { type Ports, start } from './start.ts'

const root = new URL('../../', import.meta.url)

describe('the schema', () => {
  test('that this server names is the latest of migrations/', () => {
    const files = fs
      .readdirSync(new URL('migrations', root))
      .filter((name) => name.endsWith('.sql'))
      .sort()
    expect(`${SCHEMA}.sql`).toBe(files.at(-1))
  })

  const tomorrow = (name: string, oldest: string | null) => `
    insert into pgmigrations (name, run_on) values ('${name}', now());
    insert into migration_checksums values ('${name}', '', ${oldest === null ? 'null' : `'${oldest}'`});`

  test.each([
    ['older', `delete from pgmigrations where name = '${SCHEMA}'`, /run `truegul migrate up`/],
    ['newer without a note', `insert into pgmigrations (name, run_on) values ('999_x', now())`, /was not applied by/],
    [
      'newer with one note missing',
      `${tomorrow('999_y', null)} delete from migration_checksums where name = '999_y'`,
      /not applied by/,
    ],
    [
      'newer with notes of before the rule',
      `${tomorrow('999_z', null)} alter table migration_checksums drop column oldest_server`,
      /not applied by/,
    ],
    [
      'newer and shuts it out',
      tomorrow('999_b', '998_a'),
      /only servers built for 998_a or later may use.*start a newer server/,
    ],
    [
      'newer and shut it out before',
      tomorrow('998_a', '998_a') + tomorrow('999_b', null),
      /only servers built for 998_a/,
    ],
    ['without any', 'drop table pgmigrations', /no migration at all/],
  ])('of a database that is %s stops the start with a sentence', async (_name, sql, sentence) => {
    await using api = await testApi()
    await api.rows(sql)
    const starting = startBeside(api)
    await expect(starting).rejects.toThrow(EnvError)
    await expect(starting).rejects.toThrow(sentence)
  })

  test.each([
    ['without a word on servers', tomorrow('998_a', null) + tomorrow('999_b', null)],
    ['that names this one as the oldest', tomorrow('999_b', SCHEMA)],
    ['that names an older one', tomorrow('999_b', '001_create_users')],
  ])('of tomorrow %s lets this server start', async (_name, sql) => {
    await using api = await testApi()
    await api.rows(sql)
    expect(await startBeside(api)).toEqual({ port: expect.any(Number), internalPort: expect.any(Number) })
  })
})

/** A second server on the same database, stopped again. */
async function startBeside({ settings }: TestApi): Promise<Ports> {
  const log = createLog({ service: 'api-server', level: 'silent' })
  const stops: ((milliseconds: number) => Promise<void>)[] = []
  try {
    return await start(settings, log, { onStop: (_part, stop) => stops.push(stop) })
  } finally {
    for (const stop of stops.reverse()) await stop(1_000)
  }
}

describe('when the database is away', () => {
  test.each(['cut', 'silence'] as const)(
    '(%s) everything is 503 with Retry-After, and all is well when it is back',
    async (how) => {
      await using real = await testApi()
      await using proxy = await breakableProxy(new URL(real.settings.databaseUrl))
      await using api = await testApi()
      const learner = await real.learner()
      const stops: ((milliseconds: number) => Promise<void>)[] = []
      const settings: Settings = { ...real.settings, databaseUrl: proxy.url }
      const log = createLog({ service: 'api-server', level: 'silent' })
      const { port, internalPort } = await start(settings, log, { onStop: (_part, stop) => stops.push(stop) })
      const url = `http://127.0.0.1:${port}`
      const headers = { ...learner.headers, 'content-type': 'application/json' }
      const sent = submission()
      const submit = () => fetch(`${url}/api/v1/submissions`, { method: 'POST', headers, body: JSON.stringify(sent) })
      expect((await fetch(`${url}/api/v1/me`, { headers })).status).toBe(200)

      await proxy[how]()
      for (const answer of await Promise.all([submit(), fetch(`${url}/api/v1/me`, { headers }), submit()])) {
        expect(answer.status).toBe(503)
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
        expect(await answer.json()).toMatchObject({ code: 'service-away' })
      }
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      const ready = await fetch(`${url}/readyz`)
      expect(ready.status).toBe(503)
      expect(await ready.json()).toMatchObject({ status: 'away', database: false })
      expect((await fetch(`http://127.0.0.1:${internalPort}/metrics`)).status).toBe(200)

      await proxy.mend()
      await eventually(async () => (await submit()).status).toSatisfy((status) => status === 201 || status === 200)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      for (const stop of stops.reverse()) await stop(3_000)
      expect(api.url).not.toBe(url)
    },
  )
})

describe('stopping', () => {
  test('finishes what is under way, hands every lease back, and takes nothing more', async () => {
    await using api = await testApi()
    const learner = await api.learner()
    const answers = Array.from({ length: 30 }, () => learner.call(submitEssay, submission()))
    const first = await Promise.race(answers)
    expect(first).toMatchObject({ status: 201 })
    await api.stop()
    const settled = await Promise.all(answers)
    const accepted = settled.filter(({ ok }) => ok).length
    expect(accepted).toBeGreaterThan(0)
    for (const answer of settled)
      expect(answer.ok || answer.problem.code).toSatisfy((is) => is === true || is === 'no-connection')
    expect(await api.rows('select 1 from submissions')).toHaveLength(accepted)
    expect(await api.rows('select 1 from tasks where leased_until is not null')).toEqual([])
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'no-connection' } })
  })

  test('closes to people first, and to the ML server only when they are done', async () => {
    await using api = await testApi()
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    const slow = net.connect(Number(new URL(api.url).port), '127.0.0.1').on('error', () => {})
    slow.write(
      `POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    )
    await once(slow, 'connect')
    await fetch(`${api.url}/healthz`)
    const stopping = api.stop(60_000)
    await eventually(() => learner.call(getMe, {})).toMatchObject({ problem: { code: 'no-connection' } })
    const outcome = { outcome: 'failed', taskId: await api.taskOf(sent.id), failure: 'scorer-failed' } as const
    expect(await api.mlServer(postResult, outcome)).toMatchObject({ status: 204 })
    slow.destroy()
    await stopping
    expect(await api.mlServer(postResult, outcome)).toMatchObject({ problem: { code: 'no-connection' } })
  })

  test('does not wait for a queue that is away, and hands the leases back', async () => {
    await using queueDatabase = await testDatabase({ empty: true })
    await using proxy = await breakableProxy(new URL(queueDatabase.url))
    await using api = await testApi({ queueUrl: proxy.url })
    const learner = await api.learner()
    await proxy.cut()
    const sent = submission()
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201 })
    const lease = () =>
      api.rows('select leased_until is not null as leased, state from tasks where submission_id = $1', [sent.id])
    await eventually(lease).toEqual([{ leased: true, state: 'waiting' }])
    expect(await (await fetch(`${api.url}/readyz`)).json()).toMatchObject({
      status: 'degraded',
      database: true,
      queue: false,
    })
    await api.stop()
    expect(await lease()).toEqual([{ leased: false, state: 'waiting' }])
    await proxy.mend()
  })
})

describe('pages', () => {
  test('say what runs here, list every operation, and need nothing from elsewhere', async () => {
    await using api = await testApi()
    const page = async (path: string) => {
      const response = await fetch(api.url + path)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      return response.text()
    }
    const home = await page('/about')
    expect(home).toContain('TOPIK II')
    expect(home).toContain('트루글')
    expect(home).not.toContain('<form')
    const docs = await page('/docs')
    for (const { method, path } of OPERATIONS) expect(docs).toContain(`${method} ${path}`)
    for (const html of [home, docs]) expect(html).not.toMatch(/<script|https?:\/\//)
    expect(JSON.parse(await page('/openapi.json'))).toMatchObject({ openapi: '3.1.0' })
    expect(await page('/readme')).toContain('TrueGul')
    expect(await page('/readme.ko')).toContain('트루글')
    expect(await (await fetch(`${api.url}/readyz`)).json()).toEqual({ status: 'ready', database: true, queue: true })
  })

  test('figures are there on the internal port', async () => {
    await using api = await testApi()
    const learner = await api.learner()
    await learner.call(submitEssay, submission())
    const figures = await (await fetch(`${api.internalUrl}/metrics`)).text()
    expect(figures).toMatch(/truegul_submissions_total\{[^}]*\} 1/)
    expect(figures).toMatch(/truegul_request_duration_seconds_count\{[^}]*operation="submitEssay"[^}]*\} 1/)
    expect(figures).toMatch(/truegul_tasks_oldest_waiting_seconds\{[^}]*\} \d/)
  })
})
