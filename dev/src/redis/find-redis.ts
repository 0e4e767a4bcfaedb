import fs from 'node:fs'
import path from 'node:path'

/** The Redis or Valkey server on PATH, or null. */
export function findRedis(searchPath = process.env['PATH'] ?? ''): string | null {
  for (const name of ['redis-server', 'valkey-server']) {
    for (const directory of searchPath.split(path.delimiter)) {
      const file = path.join(directory, name)
      if (directory !== '' && fs.existsSync(file)) return file
    }
  }
  return null
}
