import fs from 'node:fs'
import path from 'node:path'

/** The first of these programs that is on PATH, or null. */
export function findProgram(names: readonly string[], searchPath = process.env['PATH'] ?? ''): string | null {
  for (const name of names) {
    for (const directory of searchPath.split(path.delimiter)) {
      const file = path.join(directory, name)
      if (directory !== '' && fs.existsSync(file)) return file
    }
  }
  return null
}
