import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { LaunchError } from './launch-error.ts'

/**
 * Makes this process the only one at work in a directory, until it calls the returned function or ends in any way.
 *
 * The lock is the operating system's (fcntl, through an empty SQLite file, as Node has no call of its own): the kernel drops
 * it with its process, so no kill -9 leaves it behind and no recycled pid looks like a holder. The pid beside it is only
 * for the sentence. `patience`: milliseconds to wait, with all of this process, for a holder that is about to stop.
 *
 * @throws LaunchError `directory-in-use`
 */
export async function holdDirectory(directory: string, patience = 0): Promise<() => void> {
  const pidFile = path.join(directory, 'lock.pid')
  const lock = new DatabaseSync(path.join(directory, 'lock'), { timeout: patience })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new LaunchError('directory-in-use', await inUse(directory, pidFile))
  }
  fs.writeFileSync(pidFile, `${process.pid}\n`)
  let held = true
  return () => {
    if (!held) return
    held = false
    fs.rmSync(pidFile, { force: true })
    lock.close()
  }
}

const SQLITE_BUSY = 5
const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

async function inUse(directory: string, pidFile: string): Promise<string> {
  const pid = await holder(pidFile)
  const who = pid === null ? 'Another TrueGul' : `Another TrueGul (process ${pid})`
  const how = pid === null ? 'Stop it' : `Stop it (Ctrl-C where it runs, or kill ${pid})`
  return `${who} is at work in ${directory}. ${how}, or choose another directory with TRUEGUL_DATA_DIR.`
}

/** The winner writes its pid just after it got the lock, so a loser of the same moment looks more than once. */
async function holder(pidFile: string): Promise<number | null> {
  for (let i = 0; i < 10; i++) {
    const pid = fs.existsSync(pidFile) ? Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10) : Number.NaN
    if (pid > 0 && fs.existsSync('/proc') ? fs.existsSync(`/proc/${pid}`) : pid > 0) return pid
    await sleep(50)
  }
  return null
}
