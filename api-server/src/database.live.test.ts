import { testDatabase } from '@truegul/dev/testing/test-database'
import pg from 'pg'
import { expect, test } from 'vitest'

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

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}
