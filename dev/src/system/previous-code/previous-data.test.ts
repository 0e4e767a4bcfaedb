import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateDown } from '@truegul/ops/migrations/migrate-down'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../launcher/postgres/start-postgres.ts'
import { queryOnce } from '../../testing/database/query-once.ts'
import { findCommit, unpackCommit } from './unpack-commit.ts'

/** The last one whose embedded database had one role for the product: it owned the tables that the API server used. */
const ONE_ROLE = {
  commit: '57092e3e7527ca0edfbcb5eb44d6ed8f6599b7b3',
  subject: 'Let a server start on a newer schema that still allows it',
}
const COMMIT = findCommit(ONE_ROLE)
const REASON = `[needs git and commit ${ONE_ROLE.commit.slice(0, 10)}]`

test.skipIf(COMMIT === null)(
  `a data directory of before the API server lost its right to change tables goes on, with all that is in it ${REASON}`,
  async () => {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-one-role-'))
    onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
    const [tree, dataDir] = [path.join(home, 'tree'), path.join(home, 'postgres')]
    fs.mkdirSync(tree)
    unpackCommit(COMMIT!, tree)
    await withPrevious(tree, dataDir, async (url) => {
      await migrateUp(url)
      await queryOnce(url, `insert into invites (code) values ('TG-KEPT')`)
    })

    const postgres = await startPostgres({ dataDir })
    try {
      expect(await queryOnce(postgres.databaseUrl, 'select code from invites')).toEqual([{ code: 'TG-KEPT' }])
      await queryOnce(postgres.databaseUrl, 'update invites set used = 1')
      await expect(queryOnce(postgres.databaseUrl, 'drop table invites cascade')).rejects.toMatchObject({
        code: '42501',
      })
      const [taken] = await migrateDown(postgres.migrationUrl, 1)
      expect(await migrateUp(postgres.migrationUrl)).toEqual([taken])
      expect(await queryOnce(postgres.databaseUrl, 'select used from invites')).toEqual([{ used: 1 }])
    } finally {
      await postgres.stop()
    }
  },
)

async function withPrevious(tree: string, dataDir: string, work: (url: string) => Promise<void>): Promise<void> {
  const fixture = path.join(tree, 'dev/src/launcher/postgres/start-postgres.fixture.ts')
  const child = fork(fixture, [dataDir], { execArgv: [] })
  const exited = once(child, 'exit')
  const [said] = (await once(child, 'message')) as [{ databaseUrl: string }]
  await work(said.databaseUrl).finally(() => child.disconnect())
  await exited
}
