import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { CommandError } from './command/command.ts'

/** In the data directory of `npm start`, which writes it: where the operators' command finds the database. */
export const OPERATORS_FILE = 'operators.json'

/** `databaseUrl` reads and writes rows, as the API server does; `migrationUrl` is that of the role that owns the tables. */
type Embedded = { databaseUrl: string; migrationUrl: string }

/**
 * The addresses of the database that `npm start` runs in a data directory.
 *
 * @throws CommandError when no TrueGul was started there, or its database does not answer now
 */
export async function embeddedDatabase(dataDirectory: string): Promise<Embedded> {
  const embedded = readAddresses(path.join(dataDirectory, OPERATORS_FILE))
  if (embedded === null) {
    throw new CommandError(
      `DATABASE_URL is not set, and no TrueGul was started in ${dataDirectory}; run npm start first, or give DATABASE_URL as postgres://user:password@host:5432/database.`,
    )
  }
  const client = new pg.Client({ connectionString: embedded.databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // told by connect
  try {
    await client.connect()
  } catch (error) {
    throw new CommandError(
      `The database in ${dataDirectory} does not run; run npm start and try again meanwhile, or give DATABASE_URL for another one.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => {})
  }
  return embedded
}

/** Null when the file is absent or not ours. */
function readAddresses(file: string): Embedded | null {
  if (!fs.existsSync(file)) return null
  const kept: unknown = parse(fs.readFileSync(file, 'utf8'))
  if (typeof kept !== 'object' || kept === null || !('databaseUrl' in kept)) return null
  const { databaseUrl } = kept
  // a start of before wrote only the first
  const migrationUrl = 'migrationUrl' in kept ? kept.migrationUrl : databaseUrl
  return typeof databaseUrl === 'string' && typeof migrationUrl === 'string' ? { databaseUrl, migrationUrl } : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // cut off by a crash; the next start writes it anew
  }
}
