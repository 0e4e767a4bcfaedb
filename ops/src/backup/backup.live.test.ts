import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { disputeDetection, postResult, rateSubmission, saveDraft, submitEssay } from '@truegul/contract'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { MACHINE_ENV } from '@truegul/dev/testing/machine-env'
import { PROMPT_ID, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { callsOf } from '@truegul/dev/testing/test-llm-calls'
import { testOperator } from '@truegul/dev/testing/test-operator'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateDown } from '../migrations/migrate-down.ts'
import { checkBackup } from './check-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-backup-'))
let api: TestApi
let file: string
let before: Record<string, string[]>
beforeAll(async () => {
  api = await testApi()
  await using other = await testDatabase()
  ownerUrl = other.ownerUrl
  await liveIn(api)
  file = path.join(home, 'truegul.backup')
  await api.stop()
  before = await everyRow(urlOf(api.databaseName))
  await writeBackup(api.settings.databaseUrl, file)
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  fs.rmSync(home, { recursive: true })
})

/** The owner's address of a database on the server of the tests. */
const urlOf = (name: string) => Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href
let ownerUrl: string

/** Learners, an operator, essays in each state, and text that is hard to write into a file of lines. */
async function liveIn(api: TestApi): Promise<void> {
  const learner = await api.learner()
  const text = `${submission().text}\n\\.\n\t"탭"\\n'\r\n😀`
  const [judged, waiting] = [{ ...submission(), text }, submission()]
  for (const essay of [judged, waiting]) await learner.call(submitEssay, essay)
  await learner.call(submitEssay, { ...submission(), rewriteOf: judged.id })
  const taskId = await api.taskOf(judged.id)
  const detection = { ...testDetection, score: 0.9, flagged: true }
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection })
  await learner.call(disputeDetection, { id: judged.id })
  await learner.call(rateSubmission, { id: judged.id, useful: false, comment: '\\N' })
  await learner.call(saveDraft, { id: crypto.randomUUID(), promptId: PROMPT_ID, text: '\\.', revision: 0 })
  await (await callsOf(api, learner)).reserve()
  await testOperator(api)
  await api.rows(`insert into attempts values ($1, 3, now() + interval '1 hour')`, [Buffer.alloc(32, 92)])
  await api.rows(`insert into deleted_submissions (id) values (gen_random_uuid())`)
  await api.rows(`insert into queue_removals (job_id) values ('a-1')`)
  await api.rows(`insert into llm_budget_alarms values ('2026-11-01', 'warning', 100)`)
}

/** Every row of every table, as text, in an order of its own. */
async function everyRow(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const all: Record<string, string[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query(`select row_to_json(t)::text as row from ${name} t`)
      // When and in which order the same migrations ran is not a row of anybody.
      if (name !== 'pgmigrations') all[name] = rows.map(({ row }) => row).sort()
    }
    return all
  } finally {
    await client.end()
  }
}

const options = { replace: false, besideServers: false, dryRun: false }

describe('a backup', () => {
  test('restored into an empty database brings every row of every table back', async () => {
    // As many as life fills: a table without rows proves nothing here, but is no fault of the backup.
    expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(20)
    await using empty = await testDatabase({ empty: true })
    await restoreBackup(empty.url, file, options)
    expect(await everyRow(empty.url)).toEqual(before)
  })

  test('restored over other rows replaces all of them when it is told to, and numbers go on', async () => {
    await using full = await testDatabase()
    const client = new pg.Client({ connectionString: full.ownerUrl })
    await client.connect()
    await client.query(`insert into invites (code) values ('TG-OLD-CODE')`)
    await client.query(`insert into operator_audit (machine_user, action, reason) values ('old', 'find-person', '')`)
    await expect(restoreBackup(full.ownerUrl, file, options)).rejects.toThrow(
      /There are rows in invites, operator_audit/,
    )
    await restoreBackup(full.ownerUrl, file, { ...options, replace: true })
    expect(await everyRow(full.ownerUrl)).toEqual(before)
    const { rows } = await client.query(
      `insert into operator_audit (machine_user, action, reason) values ('new', 'find-person', '') returning id`,
    )
    expect(rows[0].id).toBe(before['operator_audit']!.length + 1)
    await expect(client.query('delete from operator_audit')).rejects.toThrow(/new rows only/)
    await client.end()
  })

  test('is one moment: what is written meanwhile is in it whole or not at all', async () => {
    await using busy = await testApi()
    const learner = await busy.learner()
    let isOver = false
    const writing = (async () => {
      while (!isOver) await learner.call(submitEssay, submission())
    })()
    const during = path.join(home, 'during')
    for (let i = 0; i < 20; i++) await learner.call(submitEssay, submission())
    await writeBackup(busy.settings.databaseUrl, during)
    isOver = true
    await writing
    const { rows } = await checkBackup(during)
    expect(rows['tasks']).toBe(rows['submissions'])
    await using empty = await testDatabase({ empty: true })
    await restoreBackup(empty.url, during, options)
  })

  test('that was changed, cut off, or is another file is refused before anything is touched', async () => {
    const plain = gunzipSync(fs.readFileSync(file))
    const whole = plain.toString('utf8')
    const wrong = (name: string, bytes: Buffer) => {
      fs.writeFileSync(path.join(home, name), bytes)
      return path.join(home, name)
    }
    await using target = await testDatabase({ empty: true })
    for (const bad of [
      wrong('changed', gzipSync(whole.replace('reading', 'reeding').replace('@learners', '@teachers'))),
      wrong('cut', fs.readFileSync(file).subarray(0, 900)),
      wrong('short', gzipSync(plain.subarray(0, -200))),
      wrong('more', gzipSync(`${whole}{}\n`)),
      wrong('text', Buffer.from('not a backup')),
      wrong('empty', gzipSync('')),
      path.join(home, 'nowhere'),
    ]) {
      await expect(restoreBackup(target.url, bad, options)).rejects.toMatchObject({ name: 'CommandError' })
    }
    expect(await everyRow(target.url)).toEqual({})
  })

  test('of another schema is refused, and a dry run changes nothing', async () => {
    await using older = await testDatabase()
    await migrateDown(older.ownerUrl, 1)
    const old = path.join(home, 'older')
    await writeBackup(older.ownerUrl, old)
    await using target = await testDatabase()
    await expect(restoreBackup(target.ownerUrl, old, options)).rejects.toThrow(
      /restore it with the version that wrote it/,
    )
    await restoreBackup(target.ownerUrl, file, { ...options, dryRun: true })
    expect((await everyRow(target.ownerUrl))['users']).toEqual([])
  })

  test('is not restored under a server that runs, and is never overwritten', async () => {
    await using running = await testApi()
    const url = urlOf(running.databaseName)
    await running.learner()
    await expect(restoreBackup(url, file, { ...options, replace: true })).rejects.toThrow(/API server is connected/)
    await expect(writeBackup(url, file)).rejects.toThrow(/exists already/)
  })
})

test('truegul backup, backup verify and restore do the same from the command line, for the database of npm start too', async () => {
  await using target = await testDatabase()
  const main = path.join(import.meta.dirname, '../main.ts')
  const here = fs.mkdtempSync(path.join(home, 'data-'))
  const truegul = (databaseUrl: string, ...args: string[]) => {
    const env = { ...MACHINE_ENV, TRUEGUL_DATA_DIR: here, DATABASE_URL: databaseUrl }
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' })
    return { status, out: stdout.trim(), err: stderr.trim() }
  }
  const again = path.join(home, 'again')
  expect(truegul(api.settings.databaseUrl, 'backup', again, '--dry-run').out).toMatch(/^would write/)
  expect(truegul(api.settings.databaseUrl, 'backup', again).out).toMatch(/^wrote \d+ rows of \d+ tables into/)
  expect(fs.statSync(again).mode & 0o777).toBe(0o600)
  expect(truegul('', 'backup', 'verify', again).out).toMatch(/is whole: \d+ rows of 20\S+, schema \d{3}_/)
  const addresses = { databaseUrl: target.url, migrationUrl: target.ownerUrl }
  fs.writeFileSync(path.join(here, 'operators.json'), JSON.stringify(addresses))
  expect(truegul('', 'restore', again, '--dry-run').out).toMatch(/would restore what was there/)
  expect(truegul('', 'restore', again).out).toMatch(/end npm start and start it again\nrestored what was there/)
  expect(await everyRow(target.ownerUrl)).toEqual(before)
  expect(truegul('', 'restore', again)).toMatchObject({ status: 1, err: expect.stringContaining('say --replace') })
})
