import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { processIdentity } from './process-identity.ts'

const LOOK_EVERY_MS = 250

/**
 * Calls `stop` when the npm that started this process is gone. npm that is killed takes nobody along; servers that nobody
 * sees would hold port and data. Does nothing for a process that was started without npm.
 */
export function stopWithNpm(env: NodeJS.ProcessEnv, stop: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return
  const npm = findNpm(process.ppid, 3)
  if (npm === null) return
  const identity = processIdentity(npm)
  const timer = setInterval(() => {
    if (processIdentity(npm) === identity) return
    clearInterval(timer)
    stop()
  }, LOOK_EVERY_MS)
  timer.unref()
}

/** npm starts a shell that starts us, or that becomes us. */
function findNpm(pid: number, generations: number): number | null {
  if (pid <= 1 || generations === 0) return null
  const { name, parent } = lookAt(pid)
  return name.startsWith('npm') ? pid : findNpm(parent, generations - 1)
}

function lookAt(pid: number): { name: string; parent: number } {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' })
    const [parent = '', name = ''] = stdout.trim().split(/\s+/)
    return { name, parent: Number(parent) }
  }
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), parent: Number(parent) }
  } catch {
    return { name: '', parent: 0 }
  }
}
