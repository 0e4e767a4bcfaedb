import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../launcher/postgres/free-port.ts'
import { initCluster } from '../../launcher/postgres/init-cluster.ts'
import { makeDirectory } from '../../launcher/postgres/make-directory.ts'
import { postgresBinaries } from '../../launcher/postgres/postgres-binaries.ts'
import { runServer } from '../../launcher/postgres/run-server.ts'
import { serverAccount } from '../../launcher/postgres/server-account.ts'
import { findProgram } from '../../testing/packages/find-program.ts'

const SCRIPT = path.join(import.meta.dirname, '../../../../compose/create-roles.sh')

test.skipIf(findProgram(['psql']) === null)(
  'the roles of a self-hosted database: one migrates, the API server’s writes rows and can change no table [needs psql]',
  async () => {
    const port = await emptyServer()
    const url = (role: string) => `postgres://${role}@127.0.0.1:${port}`
    const env = { PATH: process.env['PATH'], PGHOST: '127.0.0.1', PGPORT: String(port), PGPASSWORD: 'super' }
    const passwords = { OWNER_PASSWORD: `owner's`, API_PASSWORD: 'api' }
    const { status, stderr } = spawnSync('sh', [SCRIPT], { env: { ...env, ...passwords }, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])

    await migrateUp(`${url(`truegul_owner:${encodeURIComponent(`owner's`)}`)}/truegul`)
    const api = new pg.Client({ connectionString: `${url('truegul_api:api')}/truegul` })
    await api.connect()
    try {
      await api.query(`insert into invites (code) values ('TG-ONE')`)
      await expect(api.query('drop table invites cascade')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await api.end()
    }
  },
)

/** PostgreSQL as its image has it at the first start: the superuser, and nothing of ours. Gives its port. */
async function emptyServer(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-roles-'))
  const home = makeDirectory(path.join(folder, 'postgres'))
  const account = serverAccount(home)
  const binaries = postgresBinaries(home, account)
  const made = { home, binaries, account, superuserPassword: 'super', durable: false }
  await initCluster(made)
  const port = await freePort()
  const server = await runServer({ ...made, port })
  onTestFinished(async () => {
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  })
  return port
}
