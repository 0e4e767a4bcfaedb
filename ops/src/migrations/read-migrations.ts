import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { MigrationError } from './migration-error.ts'

/**
 * `name` is the file's name without `.sql`; `checksum` covers the whole file, whatever its line ends. `oldestServer` is the
 * oldest server that may run from this file on, by the migration that it was built for; null where the file shuts none out.
 */
export type Migration = { name: string; up: string; down: string; checksum: string; oldestServer: string | null }

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
  const migrations = names.map((name) => readMigration(path.join(directory, name)))
  for (const { name, oldestServer } of migrations) {
    const isKnown = migrations.some((other) => other.name === oldestServer && other.name <= name)
    if (oldestServer === null || isKnown) continue
    throw new MigrationError(
      'file-malformed',
      `${name}.sql names ${oldestServer} as its oldest server; name this file or one before it.`,
    )
  }
  return migrations
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
  const name = path.basename(file, '.sql')
  return { name, up: parts['up'], down: parts['down'], checksum, oldestServer: readOldestServer(name, text) }
}

/** A line that was meant as this one and is not must not let servers run that the file breaks. */
function readOldestServer(name: string, text: string): string | null {
  const meant = text.split('\n').filter((line) => /^\s*--\s*oldest.server/i.test(line))
  if (meant.length === 0) return null
  const server = /^-- Oldest server: (?<server>\d{3}_[a-z0-9_]+)$/.exec(meant[0] ?? '')?.groups?.['server']
  if (server !== undefined && meant.length === 1) return server
  throw new MigrationError(
    'file-malformed',
    `${name}.sql needs its oldest server as one line like "-- Oldest server: 015_add_rubrics".`,
  )
}
