import fs from 'node:fs'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'

/**
 * Makes a directory that this process can write, and returns its real path. Only the owner may list it; root's may be
 * entered by others, because PostgreSQL's own account has to reach its files below. Every secret in it is a 0600 file.
 */
export function makeDirectory(directory: string): string {
  const wanted = path.resolve(directory)
  const isRoot = process.getuid?.() === 0
  try {
    const made = fs.mkdirSync(wanted, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
    const real = fs.realpathSync(wanted)
    const probe = fs.mkdtempSync(path.join(real, '.probe-'))
    fs.rmdirSync(probe)
    // of a directory that was there before only this much is changed
    if (isRoot) fs.chmodSync(real, made === undefined ? fs.statSync(real).mode | 0o011 : 0o711)
    return real
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LaunchError(
      'directory-unusable',
      `Cannot write into ${wanted} (${reason}); make it writable or choose another directory with TRUEGUL_DATA_DIR.`,
      { cause: error },
    )
  }
}
