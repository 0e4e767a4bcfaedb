import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dumpSchema } from '@truegul/dev/testing/database/dump-schema'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrateDown } from './migrate-down.ts'
import { migrateUp } from './migrate-up.ts'
import { migrationStatus, oldestServer } from './migration-status.ts'
import { MIGRATIONS_DIRECTORY, readMigrations } from './read-migrations.ts'

describe('the product’s migrations', () => {
  test('up, all down and up again make the identical schema, and all down leaves nothing', async () => {
    await using db = await testDatabase({ empty: true })
    const names = await migrateUp(db.url)
    expect(names).toEqual(readMigrations(MIGRATIONS_DIRECTORY).map(({ name }) => name))
    const schema = await dumpSchema(db.url)
    expect(schema.join('\n')).toContain('table users r')
    expect(schema.length).toBeGreaterThan(50)
    expect(await migrateDown(db.url, Number.POSITIVE_INFINITY)).toEqual(names.toReversed())
    expect(await dumpSchema(db.url)).toEqual([])
    await migrateUp(db.url)
    expect(await dumpSchema(db.url)).toEqual(schema)
  })

  test('taking back all after one that is named happens once', async () => {
    await using db = await testDatabase()
    await expect(migrateDown(db.ownerUrl, { after: '999_none' })).rejects.toMatchObject({ code: 'not-applied' })
    const [last, before, named] = readMigrations(MIGRATIONS_DIRECTORY)
      .map(({ name }) => name)
      .reverse()
    expect(await migrateDown(db.ownerUrl, { after: named! })).toEqual([last, before])
    expect(await migrateDown(db.ownerUrl, { after: named! })).toEqual([])
  })

  test('each one’s down part takes back exactly what its up part made', async () => {
    await using db = await testDatabase({ empty: true })
    const before: string[][] = []
    const names = readMigrations(MIGRATIONS_DIRECTORY).map(({ name }) => name)
    for (const count of names.keys()) {
      before.push(await dumpSchema(db.url))
      await migrateUp(db.url, { directory: firstFiles(count + 1) })
    }
    for (const count of names.keys()) {
      await migrateDown(db.url, 1)
      expect(await dumpSchema(db.url), names.at(-1 - count)).toEqual(before.at(-1 - count))
    }
  })
})

describe('migrateUp', () => {
  test('applies once, however many run at the same moment', async () => {
    await using db = await testDatabase({ empty: true })
    const directory = files({ '001_slow.sql': [`create table slow (); select pg_sleep(0.3);`, 'drop table slow;'] })
    const runs = await Promise.all([1, 2, 3].map(() => migrateUp(db.url, { directory })))
    expect(runs.filter((names) => names.length === 1)).toHaveLength(1)
    expect(runs.filter((names) => names.length === 0)).toHaveLength(2)
  })

  test('leaves nothing of a failing file, keeps the files before it, and goes on once it is mended', async () => {
    await using db = await testDatabase({ empty: true })
    const good = { '001_good.sql': ['create table good (id int);', 'drop table good;'] } as const
    const broken = files({ ...good, '002_bad.sql': ['create table half (); select * from nowhere;', ''] })
    const error = await migrateUp(db.url, { directory: broken }).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'file-failed' })
    expect(String(error)).toContain('002_bad.sql')
    expect(String(error)).toContain('relation "nowhere" does not exist')
    const schema = (await dumpSchema(db.url)).join('\n')
    expect(schema).toContain('table good')
    expect(schema).not.toContain('half')
    const mended = files({ ...good, '002_bad.sql': ['create table whole ();', 'drop table whole;'] })
    expect(await migrateUp(db.url, { directory: mended })).toEqual(['002_bad'])
  })

  test('refuses a file that was changed after it had been applied, but not other line ends', async () => {
    await using db = await testDatabase({ empty: true })
    const text = ['create table a ();', 'drop table a;'] as const
    await migrateUp(db.url, { directory: files({ '001_a.sql': text }) })
    const windows = files({ '001_a.sql': text }, '\r\n')
    expect(await migrateUp(db.url, { directory: windows })).toEqual([])
    const changed = files({ '001_a.sql': ['create table a (id int);', text[1]], '002_b.sql': text })
    await expect(migrateUp(db.url, { directory: changed })).rejects.toMatchObject({ code: 'file-changed' })
    await expect(migrateDown(db.url, 1, { directory: changed })).rejects.toMatchObject({ code: 'file-changed' })
    expect(await states(db.url, changed)).toEqual({ '001_a': 'changed', '002_b': 'pending' })
  })

  test('refuses a database that is newer than the files, and a file that comes too late', async () => {
    await using db = await testDatabase({ empty: true })
    const of = (name: string) => ({ [`${name}.sql`]: [`create table t${name} ();`, `drop table t${name};`] as const })
    await migrateUp(db.url, { directory: files({ ...of('001_a'), ...of('003_c') }) })
    const older = files(of('001_a'))
    await expect(migrateUp(db.url, { directory: older })).rejects.toMatchObject({ code: 'file-missing' })
    expect(await states(db.url, older)).toEqual({ '001_a': 'applied', '003_c': 'missing' })
    const late = files({ ...of('001_a'), ...of('002_b'), ...of('003_c') })
    await expect(migrateUp(db.url, { directory: late })).rejects.toMatchObject({ code: 'out-of-order' })
  })

  test('changes nothing in a dry run, nor does asking for the status', async () => {
    await using db = await testDatabase({ empty: true })
    const directory = files({ '001_a.sql': ['create table a ();', 'drop table a;'] })
    const tables = () => query(db.url, `select relname from pg_class where relnamespace = 'public'::regnamespace`)
    expect(await migrateUp(db.url, { directory, dryRun: true })).toEqual(['001_a'])
    expect(await states(db.url, directory)).toEqual({ '001_a': 'pending' })
    expect(await tables()).toEqual([])
    await migrateUp(db.url, { directory })
    expect(await migrateDown(db.url, 1, { directory, dryRun: true })).toEqual(['001_a'])
    expect(await states(db.url, directory)).toEqual({ '001_a': 'applied' })
  })

  test('says when a file was applied', async () => {
    await using db = await testDatabase({ empty: true })
    const directory = files({ '001_a.sql': ['create table a ();', 'drop table a;'] })
    await migrateUp(db.url, { directory })
    const [now] = await query(db.url, 'select now() as now')
    const [row] = await migrationStatus(db.url, directory)
    const age = Number(now?.['now']) - Number(row?.appliedAt)
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(60_000) // an hour or nine would be a time zone
  })

  test('tells a file without its two headings, and two files with one number', async () => {
    const headless = files({})
    fs.writeFileSync(path.join(headless, '001_a.sql'), 'create table a ();\n')
    expect(() => readMigrations(headless)).toThrow('001_a.sql needs a line "-- Up Migration"')
    const twice = files({ '001_a.sql': ['', ''], '001_b.sql': ['', ''] })
    expect(() => readMigrations(twice)).toThrow('001_a.sql and 001_b.sql have the same number')
  })
})

describe('the oldest server that may run', () => {
  const of = (name: string, oldest?: string) => {
    const head = oldest === undefined ? '' : `-- Oldest server: ${oldest}\n`
    return { [`${name}.sql`]: [`create table t${name} ();`, `drop table t${name};`, head] as const }
  }
  const expand = { ...of('001_a'), ...of('002_expand') }
  const contract = { ...expand, ...of('003_contract', '002_expand'), ...of('004_more') }
  const oldest = async (url: string, directory: string) => oldestServer(await migrationStatus(url, directory))

  test('is moved by a file that says so, stays through the others, and goes back with the file', async () => {
    await using db = await testDatabase({ empty: true })
    await migrateUp(db.url, { directory: files(expand) })
    expect(await oldest(db.url, files(contract))).toBeNull()
    await migrateUp(db.url, { directory: files(contract) })
    expect(await oldest(db.url, files(contract))).toBe('002_expand')
    await migrateDown(db.url, 1, { directory: files(contract) })
    expect(await oldest(db.url, files(contract))).toBe('002_expand')
    await migrateDown(db.url, 1, { directory: files(contract) })
    expect(await oldest(db.url, files(contract))).toBeNull()
  })

  test('never goes back by a later file that names an older one', async () => {
    await using db = await testDatabase({ empty: true })
    const directory = files({ ...contract, ...of('005_again', '001_a') })
    await migrateUp(db.url, { directory })
    expect(await oldest(db.url, directory)).toBe('002_expand')
  })

  test('is told to whoever knows only older files, by the database alone', async () => {
    await using db = await testDatabase({ empty: true })
    await migrateUp(db.url, { directory: files(contract) })
    expect(await oldest(db.url, files(of('001_a')))).toBe('002_expand')
  })

  test('is noted in a database from before the rule too', async () => {
    await using db = await testDatabase({ empty: true })
    await migrateUp(db.url, { directory: files(expand) })
    await query(db.url, 'alter table migration_checksums drop column oldest_server')
    expect(await oldest(db.url, files(contract))).toBeNull()
    await migrateUp(db.url, { directory: files(contract) })
    expect(await oldest(db.url, files(contract))).toBe('002_expand')
  })

  test.each([
    ['a later file', of('001_a', '002_expand'), '001_a.sql names 002_expand as its oldest server'],
    ['a file that is not there', of('001_a', '000_nothing'), '001_a.sql names 000_nothing as its oldest server'],
    ['no name', { '001_a.sql': ['-- oldest server 001_a', ''] as const }, '001_a.sql needs its oldest server as one'],
    ['two', { '001_a.sql': ['-- Oldest server: 001_a', '-- Oldest server: 001_a'] as const }, 'as one line'],
  ])('named as %s is refused before anything is applied', (_name, parts, sentence) => {
    expect(() => readMigrations(files({ ...expand, ...parts }))).toThrow(sentence)
  })
})

type Parts = Record<string, readonly [up: string, down: string, head?: string]>

function files(parts: Parts, lineEnd = '\n'): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-migrations-'))
  onTestFinished(() => fs.rmSync(directory, { recursive: true, force: true }))
  for (const [name, [up, down, head = '']] of Object.entries(parts)) {
    const text = `${head}-- Up Migration\n${up}\n\n-- Down Migration\n${down}\n`
    fs.writeFileSync(path.join(directory, name), text.replaceAll('\n', lineEnd))
  }
  return directory
}

/** A directory with the product's first migrations only. */
function firstFiles(count: number): string {
  const directory = files({})
  for (const { name } of readMigrations(MIGRATIONS_DIRECTORY).slice(0, count)) {
    fs.copyFileSync(path.join(MIGRATIONS_DIRECTORY, `${name}.sql`), path.join(directory, `${name}.sql`))
  }
  return directory
}

async function states(url: string, directory: string): Promise<Record<string, string>> {
  return Object.fromEntries((await migrationStatus(url, directory)).map(({ name, state }) => [name, state]))
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
