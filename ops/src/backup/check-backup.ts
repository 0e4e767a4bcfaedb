import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { CommandError } from '../command/command.ts'
import { BackupEnd, BackupHead, ROWS_END, TableLine } from './backup-format.ts'
import { readLines } from './read-lines.ts'

export type Checked = BackupHead & Pick<BackupEnd, 'rows'>

/**
 * Reads a backup from end to end and changes nothing.
 *
 * @throws CommandError when it is no backup, cut off, or not what was written
 */
export async function checkBackup(file: string): Promise<Checked> {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  let head: BackupHead | null = null
  let table: TableLine | null = null
  let end: BackupEnd | null = null
  for await (const line of readLines(file)) {
    if (end !== null) throw damaged(file)
    if (head !== null && table === null) {
      end = read(BackupEnd, line)
      if (end !== null) continue
    }
    hash.update(line).update('\n')
    if (head === null) head = read(BackupHead, line) ?? fail(file)
    else if (table === null) {
      table = read(TableLine, line) ?? fail(file)
      rows[table.table] = 0
    } else if (line.equals(END)) table = null
    else rows[table.table]!++
  }
  if (head === null || end?.sha256 !== hash.digest('hex')) throw damaged(file)
  if (JSON.stringify(rows) !== JSON.stringify(end.rows)) throw damaged(file)
  return { ...head, rows }
}

const END = Buffer.from(ROWS_END)

function read<S extends z.ZodType>(schema: S, line: Buffer): z.output<S> | null {
  try {
    return schema.safeParse(JSON.parse(line.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}

function fail(file: string): never {
  throw damaged(file)
}

const damaged = (file: string) =>
  new CommandError(`${file} is not a whole backup of TrueGul, or was changed since it was written; take another one.`)
