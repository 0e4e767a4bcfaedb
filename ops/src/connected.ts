import pg from 'pg'
import type { CommandContext } from './command/command.ts'

/** Lets `work` use the operators' database, and hangs up after it. */
export async function connected<T>(context: CommandContext, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: await context.databaseUrlOrEmbedded() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
