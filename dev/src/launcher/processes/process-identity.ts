import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * What tells a live process from another one that got its pid later: when it started. Null for a pid that nobody has.
 */
export function processIdentity(pid: number): string | null {
  if (process.platform === 'linux') return fromProc(pid)
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() === '' ? null : stdout.trim()
}

function fromProc(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startTime] = [fields[0], fields[19]]
    if (state === 'Z' || startTime === undefined) return null
    return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTime}`
  } catch {
    return null
  }
}
