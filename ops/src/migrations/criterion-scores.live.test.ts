import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { type Rubric, TOPIK_54 } from '@truegul/topik'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDown } from './migrate-down.ts'
import { migrateUp } from './migrate-up.ts'
import { MIGRATIONS_DIRECTORY, readMigrations } from './read-migrations.ts'

const BEFORE = '017_create_known_devices'
const EXPAND = '018_add_criterion_scores'
const CONTRACT = '019_drop_criterion_columns'

const SCORES = { content: 8, organisation: 7, language: 18 }
const ROWS = [
  { criterion: 'content', position: 1, score: 8, max: 12 },
  { criterion: 'organisation', position: 2, score: 7, max: 12 },
  { criterion: 'language', position: 3, score: 18, max: 26 },
]

test('what was scored before has a row a criterion after, and goes back to its columns', async () => {
  await using db = await openDatabase(BEFORE)
  const id = await db.storeByOldServer()
  await db.migrateTo(EXPAND)
  expect(await db.rowsOf(id)).toEqual(ROWS)
  expect(await db.result(id)).toMatchObject({ total: 33, max: 50, ...COLUMNS })
  await migrateDown(db.url, 1)
  expect(await db.result(id)).toMatchObject({ total: 33, ...COLUMNS })
  await db.migrateTo(EXPAND)
  expect(await db.rowsOf(id)).toEqual(ROWS)
})

test('a server of before goes on storing on the new schema, also what it copies of a new one', async () => {
  await using db = await openDatabase(EXPAND)
  const old = await db.storeByOldServer()
  expect(await db.rowsOf(old)).toEqual(ROWS)
  expect(await db.result(old)).toMatchObject({ max: 50 })
  const copied = await db.storeByOldServer({ content: null, organisation: null, language_use: null })
  expect(await db.rowsOf(copied)).toEqual(ROWS)
})

test('what a new server stored gets its columns when the schema goes back', async () => {
  await using db = await openDatabase(EXPAND)
  const id = await db.storeByNewServer()
  expect(await db.result(id)).toMatchObject({ content: null })
  await migrateDown(db.url, 1)
  expect(await db.result(id)).toMatchObject({ total: 33, ...COLUMNS })
})

test('the schema does not go back over results that it cannot hold, and says so', async () => {
  await using db = await openDatabase(EXPAND)
  const criteria = TOPIK_54.criteria.map((criterion) => ({ ...criterion, id: `${criterion.id}-of-53` }))
  const id = await db.storeByNewServer({ ...TOPIK_54, version: 'topik-53@1', question: 53, criteria })
  await expect(migrateDown(db.url, 1)).rejects.toThrow(/results of a rubric that the older schema has no columns for/)
  expect(await db.rowsOf(id)).toHaveLength(3)
})

test('when the columns go, the rows stay; when they come back, a server of before may store again', async () => {
  await using db = await openDatabase(EXPAND)
  const [old, fresh] = [await db.storeByOldServer(), await db.storeByNewServer()]
  await db.migrateTo(CONTRACT)
  for (const id of [old, fresh]) {
    expect(await db.rowsOf(id)).toEqual(ROWS)
    expect(await db.result(id)).toMatchObject({ total: 33, max: 50 })
    expect(await db.result(id)).not.toHaveProperty('content')
  }
  const after = await db.storeByNewServer()
  await migrateDown(db.url, 1)
  expect(await db.rowsOf(await db.storeByOldServer())).toEqual(ROWS)
  await migrateDown(db.url, 1)
  for (const id of [old, fresh, after]) expect(await db.result(id)).toMatchObject({ total: 33, ...COLUMNS })
})

test('scores that no rubric allows are refused by the database, too', async () => {
  await using db = await openDatabase(EXPAND)
  const id = await db.storeByNewServer()
  for (const wrong of [`score = 13 where criterion = 'content'`, 'score = -1', 'position = 0', `criterion = 'No id'`]) {
    await expect(db.query(`update criterion_scores set ${wrong}`)).rejects.toThrow(/violates check constraint/)
  }
  for (const wrong of ['total = 51', 'range_high = 51', 'max = 0']) {
    await expect(db.query(`update scoring_results set ${wrong}`)).rejects.toThrow(/violates check constraint/)
  }
  await db.query('delete from users')
  expect(await db.rowsOf(id)).toEqual([])
})

const COLUMNS = { content: 8, organisation: 7, language_use: 18 }

/** A database migrated so far, with a learner in it. */
async function openDatabase(last: string) {
  const database = await testDatabase({ empty: true })
  const migrateTo = (name: string) => migrateUp(database.url, { directory: filesUpTo(name) })
  await migrateTo(last)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const query = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows
  const userId = randomUUID()
  await query(`insert into users (id, email, password_hash) values ($1, 'mina@learners.test', '$argon2id$x')`, [userId])

  const submit = async () => {
    const id = randomUUID()
    await query(
      `insert into submissions (id, user_id, prompt_id, text, characters, language) values ($1, $2, 'reading-habit', '가', 600, 'en')`,
      [id, userId],
    )
    return id
  }
  const store = async (columns: Record<string, number | null>, rubric: Rubric = TOPIK_54) => {
    const id = await submit()
    const scores = Object.fromEntries(rubric.criteria.map(({ id }, index) => [id, Object.values(SCORES)[index]!]))
    const names = Object.keys(columns)
    await query(
      `insert into scoring_results (submission_id, rubric_version, scorer, total, range_low, range_high, level, judgement
         ${names.map((name) => `, ${name}`).join('')})
       values ($1, $2, 'local', 33, 30, 36, '5', $3 ${names.map((_, index) => `, $${index + 4}`).join('')})`,
      [id, rubric.version, JSON.stringify(testJudgement(scores, rubric)), ...Object.values(columns)],
    )
    return id
  }

  return {
    url: database.url,
    migrateTo,
    query,
    /** As a server of before the table does: with a column for each criterion, and no maximum. */
    storeByOldServer: (columns: Record<string, number | null> = COLUMNS) => store(columns),
    async storeByNewServer(rubric: Rubric = TOPIK_54) {
      const id = await store({ max: rubric.max }, rubric)
      for (const [index, criterion] of rubric.criteria.entries()) {
        const values = [id, criterion.id, index + 1, Object.values(SCORES)[index], criterion.max]
        await query(
          'insert into criterion_scores (submission_id, criterion, position, score, max) values ($1, $2, $3, $4, $5)',
          values,
        )
      }
      return id
    },
    rowsOf: (id: string) =>
      query('select criterion, position, score, max from criterion_scores where submission_id = $1 order by position', [
        id,
      ]),
    result: async (id: string) => (await query('select * from scoring_results where submission_id = $1', [id]))[0],
    async [Symbol.asyncDispose]() {
      await client.end()
      await database[Symbol.asyncDispose]()
    },
  }
}

function filesUpTo(last: string): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-migrations-'))
  onTestFinished(() => fs.rmSync(directory, { recursive: true, force: true }))
  for (const { name } of readMigrations(MIGRATIONS_DIRECTORY)) {
    if (name <= last)
      fs.copyFileSync(path.join(MIGRATIONS_DIRECTORY, `${name}.sql`), path.join(directory, `${name}.sql`))
  }
  return directory
}
