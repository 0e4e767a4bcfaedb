import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '../postgres/test-database.ts'

const MAIN = path.join(import.meta.dirname, '../../../ops/src/main.ts')

function truegul(databaseUrl: string, ...args: string[]) {
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl }
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
  expect(truegul(db.url, 'migrate', 'down', '2').out.split('\n')).toHaveLength(2)
})

test('makes, lists and revokes invite codes', async () => {
  await using db = await testDatabase()
  expect(truegul(db.url, 'invites', 'create', '--dry-run').out).toContain('would make')
  const code = truegul(db.url, 'invites', 'create', '--uses', '3', '--days', '7', '--note', 'wave 1').out
  expect(code).toMatch(/^TG-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(truegul(db.url, 'invites', 'list').out.split('\n')).toHaveLength(2)
  expect(truegul(db.url, 'invites', 'list').out).toMatch(new RegExp(`${code} +0/3 +20\\S+ +open +wave 1`))
  truegul(db.url, 'invites', 'revoke', code, '--dry-run')
  expect(truegul(db.url, 'invites', 'list').out).toContain('open')
  expect(truegul(db.url, 'invites', 'revoke', code.toLowerCase()).out).toBe(`revoked ${code}`)
  expect(truegul(db.url, 'invites', 'list').out).toContain('revoked')
  expect(truegul(db.url, 'invites', 'revoke', 'TG-NONE').status).toBe(1)
})

test('fails with one sentence when the database is away or not named', () => {
  const away = truegul('postgres://nobody@127.0.0.1:1/none', 'migrate', 'status')
  expect(away).toMatchObject({ status: 1, out: '' })
  expect(away.err).toMatch(/^truegul: .*ECONNREFUSED.*$/)
  expect(truegul('', 'invites', 'list').err).toMatch(/^truegul: DATABASE_URL is not set; .*\.$/)
})
