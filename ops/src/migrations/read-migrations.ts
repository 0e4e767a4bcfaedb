import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { MigrationError } from './migration-error.ts'

/** `name` is the file's name without `.sql`; `checksum` covers the whole file, whatever its line ends. */
export type Migration = { name: string; up: string; down: string; checksum: string }

export const MIGRATIONS_DIRECTORY = path.join(import.meta.dirname, '../../../migrations')

/** Only these take part; anything else in the directory is ignored, by us and by node-pg-migrate. */
const FILE_NAME = /^\d{3}_[a-z0-9_]+\.sql$/
export const IGNORED_FILES = `(?!${FILE_NAME.source.slice(1, -1)}$).*`

/**
 * The migrations of a directory, in order.
 *
 * @throws MigrationError `files-unreadable`, `file-malformed`
 */
export function readMigrations(directory: string): Migration[] {
  let names: string[]
  try {
    names = fs.readdirSync(directory).filter((name) => FILE_NAME.test(name))
  } catch (error) {
    throw new MigrationError('files-unreadable', `Cannot read the migrations in ${directory}.`, { cause: error })
  }
  names.sort()
  for (const [i, name] of names.entries()) {
    const before = names[i - 1]
    if (before?.slice(0, 3) === name.slice(0, 3)) {
      throw new MigrationError(
        'file-malformed',
        `${before} and ${name} have the same number; give one of them the next free one.`,
      )
    }
  }
  return names.map((name) => readMigration(path.join(directory, name)))
}

function readMigration(file: string): Migration {
  const text = fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  const parts = /^-- Up Migration\n(?<up>[\s\S]*?)^-- Down Migration\n(?<down>[\s\S]*)$/m.exec(text)?.groups
  if (parts?.['up'] === undefined || parts['down'] === undefined) {
    throw new MigrationError(
      'file-malformed',
      `${path.basename(file)} needs a line "-- Up Migration" and, after it, a line "-- Down Migration".`,
    )
  }
  const checksum = createHash('sha256').update(text).digest('hex')
  return { name: path.basename(file, '.sql'), up: parts['up'], down: parts['down'], checksum }
}
