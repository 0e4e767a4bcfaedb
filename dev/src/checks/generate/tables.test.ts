import fs from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database/test-database.ts'
import { tablesSource } from './tables.ts'

test('the types that the API server was compiled with are those of the migrated schema', async () => {
  await using database = await testDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const file = new URL('../../../../api-server/src/database/tables.gen.ts', import.meta.url)
    expect(fs.readFileSync(file, 'utf8')).toBe(await tablesSource(client))
  } finally {
    await client.end()
  }
})
