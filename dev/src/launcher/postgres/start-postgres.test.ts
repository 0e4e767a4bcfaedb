import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processIdentity } from '../processes/process-identity.ts'
import { clusterName, postgresProcesses } from './postgres-processes.ts'
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-launch-'))
let directories = 0
const newDirectory = () => path.join(root, String(++directories))
afterAll(() => fs.rmSync(root, { recursive: true, force: true }))

describe('a running server', () => {
  // below a directory that only its owner may enter, with a space and Hangul in its name
  const closed = path.join(root, 'closed to others')
  const dataDir = path.join(closed, '데이터')
  let postgres: EmbeddedPostgres
  beforeAll(async () => {
    fs.mkdirSync(closed, { mode: 0o700 })
    postgres = await startPostgres({ dataDir })
  })
  afterAll(() => postgres.stop())

  test('keeps what was committed through a kill and a restart', async () => {
    await query(postgres.migrationUrl, 'create table essays (text text)')
    await query(postgres.databaseUrl, `insert into essays values ('글')`)
    const before = postgres.pid
    await postgres.kill()
    await expect(query(postgres.databaseUrl, 'select')).rejects.toThrow()
    await postgres.restart()
    expect(postgres.pid).not.toBe(before)
    expect(await query(postgres.databaseUrl, 'select text from essays')).toEqual([{ text: '글' }])
  })

  test('writes to disk before it says committed', async () => {
    const settings = `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`
    const rows = await query(postgres.databaseUrl, settings)
    expect(rows.map((row) => row['setting'])).toEqual(['on', 'on', 'on'])
  })

  test('does not let the queue’s role into the product’s database, nor into any other', async () => {
    for (const database of ['truegul', 'postgres', 'template1']) {
      const url = Object.assign(new URL(postgres.queueUrl), { pathname: `/${database}` }).href
      await expect(query(url, 'select'), database).rejects.toMatchObject({ code: '42501' })
    }
    await query(postgres.queueUrl, 'create table jobs (id int)')
  })

  test('gives no role more than its own database', async () => {
    const rows = await query(
      postgres.adminUrl,
      `select from pg_roles where rolname like 'truegul%' and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)`,
    )
    expect(rows).toEqual([])
  })

  test('wants a password from everybody', async () => {
    for (const user of ['postgres', 'truegul_owner', 'truegul_api', 'truegul_queue']) {
      for (const password of ['', 'wrong']) {
        const url = Object.assign(new URL(postgres.databaseUrl), { username: user, password }).href
        await expect(query(url, 'select'), user).rejects.toThrow()
      }
    }
  })

  test('shows its passwords to its owner only', () => {
    expect(fs.statSync(path.join(dataDir, 'passwords.json')).mode & 0o777).toBe(0o600)
    expect(fs.statSync(path.join(dataDir, 'data')).mode & 0o777).toBe(0o700)
    const commandLines = postgresProcesses(clusterName(path.join(fs.realpathSync(dataDir), 'data')))
    expect(commandLines.length).toBeGreaterThan(1)
  })

  test('refuses a second one on the same directory, naming the process and what to do', async () => {
    const refusal = await launch(dataDir).said
    expect(refusal.refused).toContain(`process ${process.pid}`)
    expect(refusal.refused).toContain('TRUEGUL_DATA_DIR')
    expect(await query(postgres.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('starting', () => {
  test('stops the server of a killed launcher and keeps its data', async () => {
    const dataDir = newDirectory()
    const first = launch(dataDir)
    const { databaseUrl = '', migrationUrl = '', pid = 0 } = await first.said
    await query(migrationUrl, 'create table kept as select 7 as n')
    await first.kill()
    expect(processIdentity(pid) !== null).toBe(true)
    await using second = await scoped(startPostgres({ dataDir }))
    expect(second.stoppedOrphan).toBe(true)
    expect(processIdentity(pid) !== null).toBe(false)
    expect(second.databaseUrl).toBe(databaseUrl)
    expect(await query(databaseUrl, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('recovers from a kill of everything at once', async () => {
    const dataDir = newDirectory()
    const first = launch(dataDir)
    const { migrationUrl = '' } = await first.said
    await query(migrationUrl, 'create table kept as select 7 as n')
    const processes = postgresProcesses(clusterName(path.join(fs.realpathSync(dataDir), 'data')))
    for (const pid of processes) process.kill(pid, 'SIGKILL')
    await first.kill()
    await using second = await scoped(startPostgres({ dataDir }))
    expect(await query(second.databaseUrl, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('lets exactly one of several launchers win that start at once', async () => {
    const dataDir = newDirectory()
    const launchers = [1, 2, 3].map(() => launch(dataDir))
    const said = await Promise.all(launchers.map((launcher) => launcher.said))
    expect(said.filter(({ pid }) => pid !== undefined)).toHaveLength(1)
    expect(said.filter(({ refused }) => refused?.includes('Another TrueGul (process '))).toHaveLength(2)
    await Promise.all(launchers.map((launcher) => launcher.end()))
  })

  test('begins anew after a kill in the middle of initdb', async () => {
    const dataDir = newDirectory()
    const first = launch(dataDir)
    const half = () => globOne(dataDir, 'initialising-', 'data/pg_wal')
    while (!half()) await sleep(2)
    await first.kill()
    expect(fs.existsSync(path.join(dataDir, 'data'))).toBe(false)
    await using second = await scoped(startPostgres({ dataDir }))
    expect(await query(second.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('is not held up by a pid file whose pid now belongs to somebody else', async () => {
    const dataDir = newDirectory()
    const first = await startPostgres({ dataDir, durable: false })
    await first.stop()
    const data = path.join(fs.realpathSync(dataDir), 'data')
    // this test is the stranger; it runs as the same user unless it runs as root
    fs.writeFileSync(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n${first.port}\n\n127.0.0.1\n`)
    fs.writeFileSync(path.join(dataDir, 'lock.pid'), `${process.ppid}\n`)
    await using second = await scoped(startPostgres({ dataDir }))
    expect(second.stoppedOrphan).toBe(false)
    expect(second.port).toBe(first.port)
  })

  test('moves to another port when somebody took the remembered one, and refuses when the port was given', async () => {
    const dataDir = newDirectory()
    const first = await startPostgres({ dataDir, durable: false })
    await first.stop()
    const squatter = net.createServer().listen(first.port, '127.0.0.1')
    await once(squatter, 'listening')
    await expect(startPostgres({ dataDir, port: first.port })).rejects.toMatchObject({ code: 'port-taken' })
    await using second = await scoped(startPostgres({ dataDir }))
    expect(second.port).not.toBe(first.port)
    squatter.close()
  })

  test('refuses the files of another PostgreSQL version, those without their passwords, and a place it cannot write', async () => {
    const dataDir = newDirectory()
    await (await startPostgres({ dataDir, durable: false })).stop()
    fs.renameSync(path.join(dataDir, 'passwords.json'), path.join(dataDir, 'elsewhere.json'))
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'directory-incomplete' })
    fs.writeFileSync(path.join(dataDir, 'data/PG_VERSION'), '15\n')
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'other-major-version' })
    const inFile = path.join(dataDir, 'lock.pid/below')
    fs.writeFileSync(path.dirname(inFile), '')
    await expect(startPostgres({ dataDir: inFile })).rejects.toMatchObject({ code: 'directory-unusable' })
  })
})

type Said = { databaseUrl?: string; migrationUrl?: string; pid?: number; refused?: string }

function launch(dataDir: string) {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'start-postgres.fixture.ts'), [dataDir], {
    execArgv: [],
  })
  const exited = once(child, 'exit')
  return {
    said: once(child, 'message').then(([said]) => said as Said),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async end() {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}

async function scoped(starting: Promise<EmbeddedPostgres>) {
  const postgres = await starting
  return Object.assign(postgres, { [Symbol.asyncDispose]: () => postgres.stop() })
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

function globOne(directory: string, prefix: string, rest: string): boolean {
  if (!fs.existsSync(directory)) return false
  const names = fs.readdirSync(directory).filter((name) => name.startsWith(prefix))
  return names.some((name) => fs.existsSync(path.join(directory, name, rest)))
}
