import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAws } from '@truegul/ops/aws/connect-aws'
import { names } from '@truegul/production/names'
import { expect, inject, onTestFinished, test } from 'vitest'
import { testSettings, truegulOnAws } from '../../testing/aws/truegul-on-aws.ts'
import { dumpSchema } from '../../testing/database/dump-schema.ts'
import { queryOnce } from '../../testing/database/query-once.ts'
import { testDatabase } from '../../testing/database/test-database.ts'
import { MACHINE_ENV } from '../../testing/machine-env.ts'
import { signUpWriter, type Writer } from '../sign-up-writer.ts'
import { copyTree } from './copy-tree.ts'
import { realTasks } from './real-tasks.ts'

const HERE = path.join(import.meta.dirname, '../../../..')
const PING = 'api-server/src/http/add-health.ts'
const TOMORROW = '999_of_tomorrow'

test('release B migrates and never becomes healthy: A serves again by itself, no essay is lost, and the schema can be taken back', async () => {
  await using database = await testDatabase()
  await using queue = await testDatabase({ empty: true })
  await using on = await truegulOnAws()
  const before = await dumpSchema(database.ownerUrl)
  const treeOfB = makeB()
  const env = environment(database, queue.url)
  const tasks = await realTasks(on.aws, { trees: { v1: HERE, v2: treeOfB }, env })
  onTestFinished(() => tasks.stop())
  for (const service of on.aws.ecs.services.values()) service.desiredCount = 1
  await Promise.all([tasks.start('api-server', 'v1'), tasks.start('ml-server', 'v1')])
  const [api, ml] = [tasks.serving.get('api-server')!.server.pid, tasks.serving.get('ml-server')!.server.pid]

  await queryOnce(database.ownerUrl, `insert into invites (code) values ('TG-DRILL')`)
  const writer = await signUpWriter(tasks.url, 'TG-DRILL')
  const load = keepWriting(writer)
  const deployed = await on.runWith(
    { aws: () => connectAws({ ...testSettings(on.aws), lookMs: 250 }) },
    ...['deploy', 'all', '--tag', 'v2'],
  )
  const ids = await load.end()

  expect(deployed).toMatchObject({ status: 3, code: 'rolled_back' })
  expect(deployed.error).toMatch(/api-server v2 did not come into service: .*circuit breaker.*v1 serves again/)
  expect(deployed.remarks).toContain(`applied ${TOMORROW}`)
  const [apiAfter, mlAfter] = [tasks.serving.get('api-server')!, tasks.serving.get('ml-server')!]
  expect([apiAfter.tag, mlAfter.tag]).toEqual(['v1', 'v1'])
  // B's ML server came into service for a while; A's API server was never touched
  expect([apiAfter.server.pid === api, mlAfter.server.pid === ml]).toEqual([true, false])
  for (const name of Object.values(names.imageTag)) expect(on.aws.parameters.values.get(name)).toBe('v1')

  expect(ids.length).toBeGreaterThan(20)
  const outcomes = await Promise.all(ids.map((id) => writer.outcome(id)))
  expect(outcomes.filter(({ status }) => status !== 'completed')).toEqual([])
  const results = () =>
    'select count(*)::int as results, count(distinct submission_id)::int as essays from scoring_results'
  const judged = { results: ids.length, essays: ids.length }
  expect(await queryOnce(database.ownerUrl, results())).toEqual([judged])

  await tasks.stop()
  await using copy = await copyOf(database)
  const down = ['ops/src/main.ts', 'migrate', 'down', '1']
  const taken = spawnSync(process.execPath, down, {
    cwd: treeOfB,
    env: { ...MACHINE_ENV, MIGRATION_DATABASE_URL: copy.ownerUrl },
    encoding: 'utf8',
  })
  expect([taken.status, taken.stdout.trim()]).toEqual([0, `took back ${TOMORROW}`])
  expect(await dumpSchema(copy.ownerUrl)).toEqual(before)
  expect(await queryOnce(copy.ownerUrl, results())).toEqual([judged])
})

/** Today's release, whose API server asks its database for something that is not there, with a migration that only adds. */
function makeB(): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-release-b-'))
  onTestFinished(() => fs.rmSync(directory, { recursive: true, force: true }))
  copyTree(directory, {
    [PING]: (text) => text.replace(`text: 'select 1'`, `text: 'select 1 from nowhere'`),
    [`migrations/${TOMORROW}.sql`]: () =>
      '-- Up Migration\nalter table submissions add column hue text;\n-- Down Migration\nalter table submissions drop column hue;\n',
  })
  return directory
}

const environment =
  (database: { url: string; ownerUrl: string }, queueUrl: string) =>
  ({ internalUrl }: { internalUrl: string }) => {
    const shared = {
      ...MACHINE_ENV,
      LOG_LEVEL: 'silent',
      QUEUE_URL: queueUrl,
      CALLBACK_SECRET: randomBytes(33).toString('base64url'),
    }
    return {
      'api-server': {
        ...shared,
        PUBLIC_URL: 'https://truegul.test',
        DATABASE_URL: database.url,
        JWT_SECRET: randomBytes(33).toString('base64url'),
        DAILY_LIMIT: '100000',
      },
      'ml-server': { ...shared, CALLBACK_BASE_URL: internalUrl, LLM_PROVIDER: 'local' },
      migrate: { MIGRATION_DATABASE_URL: database.ownerUrl },
    }
  }

/** Somebody who submits an essay every tenth of a second, whatever happens; an essay that is refused fails the test. */
function keepWriting(writer: Writer): { end(): Promise<string[]> } {
  let isOver = false
  const write = async () => {
    const ids: string[] = []
    while (!isOver) {
      ids.push(await writer.submit(ids.length))
      await sleep(100)
    }
    return ids
  }
  const written = write()
  written.catch(() => {}) // told by end
  return {
    end() {
      isOver = true
      return written
    },
  }
}

/** Of a database that nobody is connected to. */
async function copyOf({ name, ownerUrl }: { name: string; ownerUrl: string }) {
  const { adminUrl } = inject('testServer')
  const copy = `${name}_copy`
  await queryOnce(adminUrl, `create database ${copy} template ${name} owner truegul_owner`)
  return {
    ownerUrl: Object.assign(new URL(ownerUrl), { pathname: `/${copy}` }).href,
    [Symbol.asyncDispose]: async () => void (await queryOnce(adminUrl, `drop database ${copy} with (force)`)),
  }
}
