import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { holdDirectory } from '../../launcher/postgres/hold-directory.ts'
import { stopServer } from '../../launcher/postgres/postgres-processes.ts'
import { startPostgres } from '../../launcher/postgres/start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's server: addresses of a database as superuser, as the owner of the product's tables, and as the API server. */
    testServer: { adminUrl: string; migrationUrl: string; databaseUrl: string }
  }
}

const PREFIX = 'truegul-test-'

/** vitest's globalSetup: one PostgreSQL for the run, in a temporary directory, with the migrated database as template. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftOvers()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX))
  const postgres = await startPostgres({ dataDir, durable: false })
  await migrateUp(postgres.migrationUrl)
  await closeTemplate(postgres.adminUrl)
  const { adminUrl, migrationUrl, databaseUrl } = postgres
  project.provide('testServer', { adminUrl, migrationUrl, databaseUrl })
  return async () => {
    await postgres.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A template somebody is connected to cannot be copied. */
async function closeTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('alter database truegul with is_template true allow_connections false')
  await admin.end()
}

/** What runs that were killed left behind. A directory somebody holds belongs to a run that goes on beside this one. */
async function clearLeftOvers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const directory = path.join(os.tmpdir(), name)
    if (!name.startsWith(PREFIX) || !fs.existsSync(path.join(directory, 'lock'))) continue
    try {
      const letGo = await holdDirectory(directory)
      await stopServer(path.join(directory, 'data'))
      letGo()
      fs.rmSync(directory, { recursive: true, force: true })
    } catch {
      // in use, or another user's
    }
  }
}
