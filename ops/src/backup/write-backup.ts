import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { CommandError } from '../command/command.ts'
import { type BackupEnd, type BackupHead, ROWS_END, type TableLine } from './backup-format.ts'
import { listTables } from './list-tables.ts'

export type Written = { schema: string; rows: Record<string, number> }

/**
 * Writes every row of the product's tables into one file, as they were at one moment, while the servers go on. The file has its
 * name only when it is whole, and is for its owner's eyes.
 *
 * @throws CommandError when the file exists, or the database holds no schema of ours
 */
export async function writeBackup(databaseUrl: string, file: string): Promise<Written> {
  if (fs.existsSync(file))
    throw new CommandError(`${file} exists already; give another name, a backup is never overwritten.`)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const part = `${file}.part`
  try {
    await client.query(`begin isolation level repeatable read read only`)
    const head = await readHead(client)
    const rows: Record<string, number> = {}
    const lines = Readable.from(linesOf(client, head, rows), { objectMode: false })
    await pipeline(lines, createGzip(), fs.createWriteStream(part, { flags: 'w', mode: 0o600, flush: true }))
    await rename(part, file)
    return { schema: head.schema, rows }
  } finally {
    await rm(part, { force: true })
    await client.end()
  }
}

async function readHead(client: pg.Client): Promise<BackupHead> {
  const { rows: found } = await client.query(`select to_regclass('public.migration_checksums') is not null as known`)
  const { rows } = found[0].known
    ? await client.query<{ name: string; checksum: string; now: Date }>(
        'select m.name, c.checksum, now() from pgmigrations m join migration_checksums c using (name) order by m.id',
      )
    : { rows: [] }
  const last = rows.at(-1)
  if (!last) throw new CommandError('This database holds no TrueGul: no migration was ever applied to it.')
  const migrations = rows.map(({ name, checksum }) => ({ name, checksum }))
  return { truegul: 'backup', format: 1, schema: last.name, migrations, takenAt: last.now.toISOString() }
}

async function* linesOf(client: pg.Client, head: BackupHead, rows: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const hashed = (bytes: Buffer) => {
    hash.update(bytes)
    return bytes
  }
  yield hashed(line(head))
  for (const table of await listTables(client)) {
    yield hashed(line(table))
    let count = 0
    for await (const chunk of client.query(copyTo(copyOut(table)))) {
      const bytes: Buffer = chunk
      count += newLines(bytes)
      yield hashed(bytes)
    }
    rows[table.table] = count
    yield hashed(Buffer.from(`${ROWS_END}\n`))
  }
  yield line({ rows, sha256: hash.digest('hex') } satisfies BackupEnd)
}

const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`)

const copyOut = ({ table, columns }: TableLine) =>
  `copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) to stdout (encoding 'UTF8')`

/** One at the end of each row; those inside of values are written as `\n`. */
function newLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}
