import fs from 'node:fs'
import path from 'node:path'

/**
 * The JSON kept in `file`; made once by `make` when there is none. Readable by its owner only, and written so that a crash
 * leaves either nothing or the whole file.
 */
export function keepJson<T>(file: string, make: () => T): T {
  const kept = readJson<T>(file)
  if (kept !== null) return kept
  const made = make()
  writeJson(file, made)
  return made
}

/** Null when the file is absent or, after a disk that lied about fsync, cut off. */
export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function writeJson(file: string, value: unknown): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}-${process.pid}`)
  const handle = fs.openSync(temporary, 'w', 0o600)
  try {
    fs.writeFileSync(handle, `${JSON.stringify(value, null, 2)}\n`)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(temporary, file)
}
