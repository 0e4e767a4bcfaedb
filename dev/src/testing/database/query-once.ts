import pg from 'pg'

/** The rows of one statement, over a connection of its own. */
export async function queryOnce(url: string, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<object>(sql)).rows
  } finally {
    await client.end()
  }
}
