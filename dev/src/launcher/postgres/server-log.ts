import fs from 'node:fs'
import path from 'node:path'

/** PostgreSQL's log in a data directory. */
export const logFile = (home: string) => path.join(home, 'postgresql.log')

/** Two files of this size are kept. Bytes. */
const LIMIT = 5_000_000
const LOOK_EVERY_MS = 5_000
/** Written by earlier versions, with addresses of learners in the details of errors. */
const OF_BEFORE = ['server.log', 'server.log.1']

/** Opens the log for appending, readable by its owner only. */
export function openLog(home: string): number {
  for (const name of OF_BEFORE) fs.rmSync(path.join(home, name), { force: true })
  cutLog(home)
  return fs.openSync(logFile(home), 'a', 0o600)
}

/** Keeps the log from growing without bound while the server runs. Returns how to stop that. */
export function keepLogShort(home: string): () => void {
  const timer = setInterval(() => cutLog(home), LOOK_EVERY_MS).unref()
  return () => clearInterval(timer)
}

/** PostgreSQL holds the file open for appending, so it is emptied and not renamed. */
function cutLog(home: string): void {
  const file = logFile(home)
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LIMIT) return
  try {
    fs.copyFileSync(file, `${file}.1`)
    fs.chmodSync(`${file}.1`, 0o600)
  } catch {
    fs.rmSync(`${file}.1`, { force: true }) // on a full disk its place is needed more than its lines
  }
  fs.truncateSync(file)
}
