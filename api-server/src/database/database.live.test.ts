import { randomUUID } from 'node:crypto'
import { Problem } from '@truegul/contract'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'

const NOT_ALLOWED = '42501'

test('the role of this server can alter, empty or drop no table, and make none', async () => {
  await using database = await testDatabase()
  await using server = await connect(database.url)
  const { rows: tables } = await server.query(
    `select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  expect(tables.length).toBeGreaterThan(10)
  const attempts = tables.flatMap(({ name }) => [
    `alter table ${name} add column more int`,
    `alter table ${name} disable trigger all`,
    `alter table ${name} owner to current_user`,
    `truncate ${name} cascade`,
    `create index on ${name} ((1))`,
    `drop table ${name} cascade`,
  ])
  const wider = ['create table more ()', 'create schema more', 'drop schema public cascade']
  for (const attempt of [...attempts, ...wider, 'set role truegul_owner']) {
    const code = await server.query(attempt).then(
      () => 'done',
      (error: pg.DatabaseError) => error.code,
    )
    expect([attempt, code]).toEqual([attempt, NOT_ALLOWED])
  }
})

test('the role of this server reads and writes rows, also of tables that a later migration makes', async () => {
  await using database = await testDatabase()
  await using owner = await connect(database.ownerUrl)
  await owner.query('create table later (id int generated always as identity, number serial, word text)')
  await using server = await connect(database.url)
  await server.query(`insert into later (word) values ('a'), ('b')`)
  await server.query(`update later set word = 'c' where word = 'a'`)
  await server.query(`delete from later where word = 'b'`)
  expect((await server.query('select id, number, word from later')).rows).toEqual([{ id: 1, number: 1, word: 'c' }])
})

test('a problem by which the work of a transaction says no reaches the caller as it is, and nothing of the work holds', async () => {
  await using server = await testDatabase()
  const database = openDatabase({ url: server.url, connections: 1, onError: () => {} })
  const count = { name: 'count', text: 'select count(*)::int as n from deleted_submissions' }
  const insert = { name: 'insert', text: 'insert into deleted_submissions (id) values ($1)' }
  const no = new Problem('not-found', 'There is no such thing.')
  const work = database.transaction(async (query) => {
    await query(insert, [randomUUID()])
    throw no
  })
  await expect(work).rejects.toBe(no)
  expect(await database.query(count, [])).toEqual([{ n: 0 }])
  await database.close()
})

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}
