import fs from 'node:fs'

/** With less than this PostgreSQL cannot begin its next log segment. Bytes. */
const LEAST = 16 * 1024 * 1024
const SQLITE_FULL = 13

/** Whether something failed because the disk of `directory` has no space left, or a quota none. */
export function isDiskFull(directory: string, error: unknown): boolean {
  if (error instanceof Error) {
    const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || errcode === SQLITE_FULL) return true
    if (error.cause !== undefined && isDiskFull(directory, error.cause)) return true
  }
  return hasNoSpace(directory)
}

/** Less than `least` bytes are left; false also where that cannot be asked. */
export function hasNoSpace(directory: string, least = LEAST): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(directory)
    return bavail * bsize < least
  } catch {
    return false
  }
}
