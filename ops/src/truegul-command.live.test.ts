import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { MACHINE_ENV } from '@truegul/dev/testing/machine-env'
import pg from 'pg'
import { expect, test } from 'vitest'
import { OPERATORS_FILE } from './embedded-database.ts'

const MAIN = path.join(import.meta.dirname, 'main.ts')

function truegul(databaseUrl: string, ...args: string[]) {
  return truegulIn({ DATABASE_URL: databaseUrl }, ...args)
}

function truegulIn(variables: Record<string, string>, ...args: string[]) {
  const env = { ...MACHINE_ENV, ...variables }
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { env, encoding: 'utf8' })
  return { status, out: stdout.trim(), err: stderr.trim() }
}

test('migrates an empty database, tells the status, and takes back', async () => {
  await using db = await testDatabase({ empty: true })
  expect(truegul(db.url, 'migrate', 'up', '--dry-run').out).toContain('would apply 001_create_users')
  expect(truegul(db.url, 'migrate', 'status').out).toMatch(/001_create_users +- +pending/)
  expect(truegul(db.url, 'migrate', 'up').out).toContain('applied 001_create_users')
  expect(truegul(db.url, 'migrate', 'up')).toEqual({ status: 0, out: 'nothing to do', err: '' })
  expect(truegul(db.url, 'migrate', 'status').out).toMatch(/001_create_users +20\d\d-\d\d-\d\d \d\d:\d\d:\d\d +applied/)
  expect(truegul(db.url, 'migrate', 'status').out).toMatch(
    /^(No applied file shuts out an older server|Servers built for \d{3}_\w+ or later may run)\.$/m,
  )
  expect(truegul(db.url, 'migrate', 'down', '2').out.split('\n')).toHaveLength(2)
})

test('migrates with the address for migrations where there is one', async () => {
  await using db = await testDatabase()
  const variables = { DATABASE_URL: db.url, MIGRATION_DATABASE_URL: db.ownerUrl }
  expect(truegulIn({ DATABASE_URL: db.url }, 'migrate', 'down').err).toMatch(
    /may not change the schema; .* MIGRATION_DATABASE_URL\.$/,
  )
  expect(truegulIn(variables, 'migrate', 'down').out).toMatch(/^took back \d{3}_\w+$/)
  expect(truegulIn(variables, 'migrate', 'up').out).toMatch(/^applied \d{3}_\w+/)
  const wrong = truegulIn({ ...variables, MIGRATION_DATABASE_URL: 'nonsense' }, 'migrate', 'status')
  expect(wrong.err).toMatch(/^truegul: MIGRATION_DATABASE_URL is not a PostgreSQL address; .*\.$/)
})

test('makes, lists and revokes invite codes', async () => {
  await using db = await testDatabase()
  expect(truegul(db.url, 'invites', 'create', '--dry-run').out).toContain('would make')
  const code = truegul(db.url, 'invites', 'create', '--uses', '3', '--days', '7', '--wave', '1', '--note', 'first').out
  expect(code).toMatch(/^TG-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(truegul(db.url, 'invites', 'list').out.split('\n')).toHaveLength(2)
  expect(truegul(db.url, 'invites', 'list').out).toMatch(new RegExp(`${code} +0/3 +20\\S+ +open +1 +first`))
  truegul(db.url, 'invites', 'revoke', code, '--dry-run')
  expect(truegul(db.url, 'invites', 'list').out).toContain('open')
  expect(truegul(db.url, 'invites', 'revoke', code.toLowerCase()).out).toBe(`revoked ${code}`)
  expect(truegul(db.url, 'invites', 'list').out).toContain('revoked')
  expect(truegul(db.url, 'invites', 'revoke', 'TG-NONE').status).toBe(1)
})

test('tells what calls to LLMs cost: known, unknown, lost, reserved, by model and by day of a UTC month', async () => {
  await using db = await testDatabase()
  const client = new pg.Client({ connectionString: db.url })
  await client.connect()
  await client.query(`
    insert into llm_calls (id, provider, model, purpose, prompt_version, reserved_usd, cost_usd, tokens_input, tokens_output,
      outcome, created_at, expires_at, settled_at)
    select gen_random_uuid(), 'claude', model, 'judge', 'judge@1', reserved, cost, tokens, tokens,
      outcome, at::timestamptz, expires::timestamptz, case when outcome in ('answered', 'timeout') then now() end
    from (values
      ('a', 0.02, 0.0051, 100, 'answered', '2026-10-31T23:59:59Z', '2026-11-01T00:10:00Z'),
      ('a', 0.02, 0.0051, 1000, 'answered', '2026-11-01T00:00:00Z', '2026-11-01T00:10:00Z'),
      ('a', 0.02, 0.0049, 500, 'answered', '2026-11-01T23:59:59Z', '2026-11-02T00:10:00Z'),
      ('a', 0.02, null, null, 'timeout', '2026-11-02T00:00:00Z', '2026-11-02T00:10:00Z'),
      ('a', 0.02, null, null, 'lost', '2026-11-02T00:00:00Z', '2026-11-02T00:10:00Z'),
      ('b', 0.3, null, null, null, '2026-11-30T23:59:59Z', '9999-01-01T00:00:00Z'),
      ('b', null, null, 7, 'answered', '2026-11-30T23:59:59Z', '9999-01-01T00:00:00Z')
    ) as call (model, reserved, cost, tokens, outcome, at, expires)`)
  await client.end()
  const variables = { DATABASE_URL: db.url, LLM_MONTHLY_BUDGET_USD: '0.5' }
  const { out } = truegulIn(variables, 'costs', '--month', '2026-11')
  for (const line of [
    /^calls to LLMs in 2026-11 /m,
    /^requests +6$/m,
    /^cost +\$0\.0100$/m,
    /^unknown +2 request\(s\), at most \$0\.0200$/m,
    /^lost +1 request\(s\), at most \$0\.0200$/m,
    /^reserved +1 request\(s\), at most \$0\.3000$/m,
    /^budget +\$0\.5000, counted \$0\.3500 \(70\.0%\)$/m,
    /^claude a +4 +1500 +1500 +\$0\.0100 +1 +1 +0$/m,
    /^2026-11-01 +2 +1500 +1500 +\$0\.0100 +0 +0 +0$/m,
    /^2026-11-30 +2 +7 +7 +\$0\.0000 +1 +0 +1$/m,
  ])
    expect(out).toMatch(line)
  expect(truegulIn(variables, 'costs', '--month', '2026-11', '--dry-run').out).toBe(out)
  const report = truegulIn(variables, 'costs', 'report', '--host', 'compose', '--month', '2026-11', '--format', 'md')
  expect(report.out).toMatch(
    /^\| LLM API \| 0\.50 \| 0\.35 \| [\d.]+ \| what 4 request\(s\) cost is not known and is in it/m,
  )
  expect(report.out).toMatch(/^\| AWS \| 200\.00 \| not known \| not known \| TrueGul does not run on AWS here \|$/m)
  const json = JSON.parse(truegul(db.url, 'costs', '--month', '2026-10', '--json').out)
  expect(json).toMatchObject({ month: '2026-10', budgetUsd: null, countedUsd: 0.0051, total: { requests: 1 } })
  expect(truegul(db.url, 'costs').out).toMatch(/^requests +\d+$/m)
  expect(truegulIn({ ...variables, LLM_MONTHLY_BUDGET_USD: 'much' }, 'costs')).toMatchObject({ status: 1, out: '' })
})

test('fails with one sentence when the database is away or not named', () => {
  const away = truegul('postgres://nobody@127.0.0.1:1/none', 'migrate', 'status')
  expect(away).toMatchObject({ status: 1, out: '' })
  expect(away.err).toMatch(/^truegul: .*ECONNREFUSED.*$/)
  expect(truegul('', 'migrate', 'status').err).toMatch(/^truegul: DATABASE_URL is not set; .*\.$/)
})

test('without DATABASE_URL it works on the database that npm start runs here, and says so beside the answer', async () => {
  await using db = await testDatabase()
  await using here = await dataDirectory({ databaseUrl: db.url })
  const made = truegulIn({ TRUEGUL_DATA_DIR: here.path }, 'invites', 'create')
  expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^TG-[-0-9A-Z]{14}$/) })
  expect(made.err).toBe(`truegul: DATABASE_URL is not set: this is the database of npm start in ${here.path}.`)
  expect(truegul(db.url, 'invites', 'list').out).toContain(made.out)
  expect(truegulIn({ TRUEGUL_DATA_DIR: here.path }, 'costs').out).toContain('requests')
})

test('migrations never guess the database that they change', async () => {
  await using db = await testDatabase()
  await using here = await dataDirectory({ databaseUrl: db.url })
  const down = truegulIn({ TRUEGUL_DATA_DIR: here.path }, 'migrate', 'down', 'all')
  expect(down).toMatchObject({ status: 1, out: '', err: expect.stringContaining('DATABASE_URL is not set') })
})

test.each([
  ['was never started', null, /no TrueGul was started in .*; run npm start first/],
  ['is stopped', { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }, /does not run; run npm start/],
  ['left a broken file', 'postgres://', /no TrueGul was started/],
])('says what to do when the TrueGul of this machine %s', async (_, kept, sentence) => {
  await using here = await dataDirectory(kept)
  const { status, out, err } = truegulIn({ TRUEGUL_DATA_DIR: here.path }, 'invites', 'create')
  expect({ status, out, lines: err.split('\n').length }).toEqual({ status: 1, out: '', lines: 1 })
  expect(err).toMatch(sentence)
})

/** A data directory as npm start leaves it for this command; null for an empty one. */
async function dataDirectory(kept: unknown) {
  const directory = await mkdtemp(path.join(tmpdir(), 'truegul-ops-'))
  if (kept !== null) await writeFile(path.join(directory, OPERATORS_FILE), JSON.stringify(kept))
  return { path: directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}
