import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { MACHINE_ENV } from '@truegul/dev/testing/machine-env'
import pg from 'pg'
import { expect, test } from 'vitest'

const MAIN = path.join(import.meta.dirname, 'main.ts')
const WHY = ['--reason', 'asked for help']

async function machine() {
  const database = await testDatabase()
  const sql = new pg.Client({ connectionString: database.ownerUrl })
  await sql.connect()
  const rows = async (text: string, values: unknown[] = []) => (await sql.query(text, values)).rows
  const [{ id }] = await rows(
    `insert into users (email, password_hash) values ('mina@learners.test', '$argon2id$none') returning id`,
  )
  const essay = crypto.randomUUID()
  await rows(
    `insert into submissions (id, user_id, prompt_id, text, characters, language) values ($1, $2, 'reading-habit', '카나리아', 100, 'en')`,
    [essay, id],
  )
  await rows('insert into tasks (submission_id) values ($1)', [essay])
  return {
    id,
    essay,
    rows,
    run(...args: string[]) {
      const env = { ...MACHINE_ENV, DATABASE_URL: database.url }
      const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { env, encoding: 'utf8' })
      return { status, out: stdout.trim(), err: stderr.trim() }
    },
    async [Symbol.asyncDispose]() {
      await sql.end()
      await database[Symbol.asyncDispose]()
    },
  }
}

test('gives, resets and takes the role of operators, by a code that is printed once and kept as a hash', async () => {
  await using on = await machine()
  expect(on.run('operators', 'add', 'nobody@learners.test')).toMatchObject({ status: 1 })
  expect(on.run('operators', 'add', 'mina@learners.test', '--dry-run').out).toMatch(/^would add/)
  expect(await on.rows('select 1 from operators')).toEqual([])
  const added = on.run('operators', 'add', 'MINA@learners.test')
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.exec(added.out) ?? ['none']
  expect(added.status).toBe(0)
  expect(JSON.stringify(await on.rows('select * from operators'))).not.toContain(code)
  expect(on.run('operators', 'add', 'mina@learners.test').err).toMatch(/is an operator already/)
  expect(on.run('operators', 'list').out).toMatch(/mina@learners.test +20\d\d-\d\d-\d\d +not set up$/)
  expect(on.run('operators', 'reset', 'mina@learners.test').out).not.toContain(code)
  expect(on.run('operators', 'remove', 'mina@learners.test').status).toBe(0)
  expect(on.run('operators', 'remove', 'mina@learners.test').status).toBe(1)
  expect(
    await on.rows('select action, machine_user is not null as on_machine from operator_audit order by id'),
  ).toEqual(['grant-role', 'reset-second-factor', 'remove-role'].map((action) => ({ action, on_machine: true })))
})

test('finds, suspends, unlocks and lets in again, by address or id, with a reason that the audit keeps', async () => {
  await using on = await machine()
  const found = on.run('people', 'find', 'mina@learners.test', ...WHY)
  expect(found.out).toContain(on.id)
  expect(found.out).not.toContain('카나리아')
  expect(JSON.parse(on.run('people', 'find', on.id, ...WHY, '--json').out)).toMatchObject({ essays: { waiting: 1 } })
  expect(on.run('people', 'suspend', on.id)).toMatchObject({ status: 2, err: expect.stringContaining('--reason') })
  expect(on.run('people', 'suspend', on.id, ...WHY, '--dry-run').out).toMatch(/^would suspend/)
  expect(on.run('people', 'suspend', on.id, ...WHY).out).toContain('suspended; API servers notice')
  expect(on.run('people', 'suspend', on.id, ...WHY).out).toContain('was suspended before')
  expect(on.run('people', 'unsuspend', 'mina@learners.test', ...WHY).out).toContain('is let in again')
  expect(on.run('people', 'unlock', on.id, ...WHY).out).toContain('had no failed log-ins')
  expect(on.run('people', 'end-sessions', on.id, ...WHY).out).toContain('had no session')
  expect(on.run('people', 'end-sessions', crypto.randomUUID(), ...WHY)).toMatchObject({ status: 1 })
  expect(on.run('people', 'find', 'no id', ...WHY)).toMatchObject({ status: 2 })
  const lines = on.run('audit', '--most', '100').out.split('\n')
  expect(lines[0]).toMatch(/on the machine {2}find-person {2}asked for help$/)
  expect(lines.filter((line) => line.includes('suspend-person'))).toHaveLength(3)
})

test('fails and requeues an essay, and lists disputes', async () => {
  await using on = await machine()
  expect(on.run('essays', 'fail', on.essay, ...WHY).out).toContain('failed; its learner may retry it')
  expect(on.run('essays', 'fail', on.essay, ...WHY)).toMatchObject({
    status: 1,
    err: expect.stringContaining('end already'),
  })
  expect(on.run('essays', 'requeue', on.essay, ...WHY).out).toContain('waits to be judged again')
  expect(await on.rows('select state, round from tasks')).toEqual([{ state: 'waiting', round: 2 }])
  expect(await on.rows('select job_id from queue_removals')).toHaveLength(1)
  await on.rows(
    `update tasks set detection = '{"flagged": true, "score": 0.91, "modelVersion": "test@1"}', detected_at = now(), disputed_at = now()`,
  )
  expect(on.run('essays', 'disputes').out).toMatch(new RegExp(`${on.essay} +${on.id} +0.91 +test@1$`))
  expect(on.run('essays', 'requeue', 'x', ...WHY)).toMatchObject({ status: 2 })
})
