import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { loadEssay } from '../system/load-essay.ts'
import { launch } from './fixtures/launch.ts'

test('no file beside the database’s own storage holds an address, a password, a token or an essay', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-private-'))
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }))
  fs.mkdirSync(path.join(dataDir, 'postgres'))
  fs.writeFileSync(path.join(dataDir, 'postgres/server.log'), 'DETAIL:  Key (lower(email))=(canary@learners.test)')
  const running = await launch(dataDir)
  await running.ready
  const post = async (at: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const answer = await fetch(`${running.url}/api/v1${at}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as { accessToken?: string; refreshToken?: string } }
  }
  const inviteCode = /Invite code: (\S+)/.exec(running.said.out)?.[1]
  const email = 'canary@learners.test'
  const password = 'canary password of a learner'
  const account = { email, password, inviteCode, language: 'en', consent: { llm: false }, isAtLeast14: true }
  const twice = await Promise.all([1, 2, 3].map(() => post('/auth/signup', account)))
  expect(twice.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const { accessToken = '', refreshToken = '' } = twice.find(({ status }) => status === 201)?.body ?? {}
  await post('/auth/login', { email, password: 'canary but wrong' })
  const text = `카나리아 ${loadEssay(1)}`.slice(0, 640)
  const essay = { id: randomUUID(), promptId: 'reading-habit', text }
  expect(await post('/submissions', essay, accessToken)).toMatchObject({ status: 201 })
  await breakStatements(dataDir, email, text)
  running.kill('SIGTERM')
  await running.ended

  const files = filesBelow(dataDir).filter((file) => !file.startsWith(path.join(dataDir, 'postgres/data/')))
  expect(files.map((file) => path.relative(dataDir, file))).toContain('postgres/postgresql.log')
  for (const file of files) {
    const content = fs.readFileSync(file)
    for (const secret of ['canary', '카나리아', accessToken, refreshToken])
      expect([file, content.includes(secret)]).toEqual([file, false])
  }
})

/** Statements that PostgreSQL refuses with the values in the details, as a bug of the server would make them. */
async function breakStatements(dataDir: string, email: string, text: string): Promise<void> {
  const { databaseUrl } = JSON.parse(fs.readFileSync(path.join(dataDir, 'operators.json'), 'utf8')) as {
    databaseUrl: string
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const hash = '$argon2id$canary'
  for (const [sql, values] of [
    ['insert into users (email, password_hash) values ($1, $2)', [email.toUpperCase(), hash]],
    ['insert into users (email, password_hash) values ($1, $2)', [`x${email}`, 'canary in the clear']],
    [`insert into users (email, password_hash) values ('y${email}', '${text} canary')`, []],
    [`select nothing from users where email = '${email}'`, []],
  ] as const)
    await expect(client.query(sql, [...values])).rejects.toThrow()
  await client.end()
}

const filesBelow = (directory: string): string[] =>
  fs
    .readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
