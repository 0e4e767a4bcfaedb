import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import { MIGRATIONS_DIRECTORY } from '@truegul/ops/migrations/read-migrations'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../launcher/postgres/free-port.ts'
import { queryOnce } from '../../testing/database/query-once.ts'
import { testDatabase } from '../../testing/database/test-database.ts'
import { eventually } from '../../testing/eventually.ts'
import { MACHINE_ENV } from '../../testing/machine-env.ts'
import { loadEssay } from '../load-essay.ts'
import { type ServerProcess, serverProcess } from '../server-process.ts'
import previous from './previous-code.json' with { type: 'json' }
import { findCommit, lastRelease, unpackCommit } from './unpack-commit.ts'

const HERE = path.join(import.meta.dirname, '../../../..')
const RECORDED = findCommit(previous)
const RELEASE = lastRelease()
/** What may still run while today's code is deployed: the recorded commit, and the last release once there is one. */
const PREVIOUS = [
  { name: `commit ${previous.commit.slice(0, 10)}`, commit: RECORDED },
  ...(RELEASE === null ? [] : [{ name: `release ${RELEASE}`, commit: RELEASE }]),
]

describe.each(PREVIOUS)(
  '$name [needs git and that commit: in a shallow clone, git fetch --unshallow --tags]',
  ({ commit }) => {
    test.skipIf(commit === null)(
      `judges an essay on the schema of today and of tomorrow, and today’s code shows it`,
      async () => {
        await using database = await testDatabase()
        await using queue = await testDatabase({ empty: true })
        // after the databases, so that it is ended before they are
        await using servers = new AsyncDisposableStack()
        const run = async (tree: string, name: string, env: Record<string, string>) => {
          const server = serverProcess(path.join(tree, name, 'src/main.ts'), env)
          servers.defer(() => server.kill())
          await server.start()
          return server
        }
        await migrateUp(database.ownerUrl, { directory: withTomorrow() })
        const before = temporaryDirectory('truegul-previous-')
        unpackCommit(commit!, before)
        const env = environment(database.url, queue.url)

        const internalPort = String(await freePort())
        const old = await run(before, 'api-server', { ...env, INTERNAL_PORT: internalPort })
        await run(before, 'ml-server', { ...env, CALLBACK_BASE_URL: `http://127.0.0.1:${internalPort}` })
        const authorization = await signUp(old.url, database.url)
        const id = randomUUID()
        const essay = { id, promptId: 'reading-habit', text: loadEssay(1) }
        expect(await request(old.url, '/submissions', { authorization }, essay)).toMatchObject({ status: 201 })
        const look = async (server: ServerProcess) =>
          (await request(server.url, `/submissions/${id}`, { authorization })).body
        const judged = await eventually(() => look(old), isFinished)
        expect(judged).toMatchObject({ submission: { status: 'completed' }, result: { total: expect.any(Number) } })

        const today = await run(HERE, 'api-server', env)
        const { submission, result } = await look(today)
        expect(submission).toMatchObject({ status: 'completed' })
        expect(result).toMatchObject({ total: judged.result?.total, criteria: judged.result?.criteria })
      },
    )
  },
)

type Answer = { submission?: { status: string }; result?: { total: number; criteria: unknown[] }; accessToken?: string }

const isFinished = ({ submission }: Answer) => submission?.status === 'completed' || submission?.status === 'failed'

/** The migrations, and one more that only adds: the schema of today may be that of the previous code. */
function withTomorrow(): string {
  const directory = temporaryDirectory('truegul-tomorrow-')
  fs.cpSync(MIGRATIONS_DIRECTORY, directory, { recursive: true })
  const up =
    'create table of_tomorrow (id uuid primary key references users); alter table submissions add column hue text;'
  const down = 'alter table submissions drop column hue; drop table of_tomorrow;'
  fs.writeFileSync(path.join(directory, '999_of_tomorrow.sql'), `-- Up Migration\n${up}\n-- Down Migration\n${down}\n`)
  return directory
}

function temporaryDirectory(prefix: string): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), prefix))
  onTestFinished(() => fs.rmSync(directory, { recursive: true, force: true }))
  return directory
}

function environment(databaseUrl: string, queueUrl: string): Record<string, string> {
  return {
    ...MACHINE_ENV,
    LOG_LEVEL: 'error',
    PORT: '0',
    INTERNAL_PORT: '0',
    PUBLIC_URL: 'https://truegul.test',
    DATABASE_URL: databaseUrl,
    QUEUE_URL: queueUrl,
    JWT_SECRET: randomBytes(33).toString('base64url'),
    CALLBACK_SECRET: randomBytes(33).toString('base64url'),
    LLM_PROVIDER: 'local',
  }
}

/** Plain HTTP, because the client of today need not understand the previous server. */
async function request(url: string, at: string, headers: Record<string, string>, body?: object) {
  const init = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(`${url}/api/v1${at}`, body === undefined ? { headers } : init)
  return { status: response.status, body: (await response.json()) as Answer }
}

async function signUp(url: string, databaseUrl: string): Promise<string> {
  await queryOnce(databaseUrl, `insert into invites (code) values ('TG-BEFORE')`)
  const account = { email: 'mina@learners.test', password: 'a good long password', language: 'en' }
  const invited = { ...account, inviteCode: 'TG-BEFORE', consent: { llm: false } }
  // asked for since the recorded commit, which knows no such field
  const asked = await request(url, '/auth/signup', {}, { ...invited, isAtLeast14: true })
  const { status, body } = asked.status === 201 ? asked : await request(url, '/auth/signup', {}, invited)
  expect(status).toBe(201)
  return `Bearer ${body.accessToken}`
}
