import fs from 'node:fs'

/** Memory in MB of a process and its descendants by program. PSS counts a page that several processes share once in all. */
export type Memory = { name: string; rss: number; pss: number }

/** Linux only: null elsewhere. `nameOf` gives the name to add up under from the command line. */
export function memoryOfProcesses(root: number, nameOf: (commandLine: string) => string): Memory[] | null {
  if (process.platform !== 'linux') return null
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(all.map((pid) => [Number(pid), Number(field(pid, 'status', 'PPid'))]))
  const family = [...parents.keys()].filter((pid) => isWithin(pid, root, parents))
  const sums = new Map<string, Memory>()
  for (const pid of family) {
    const name = nameOf(read(pid, 'cmdline').replaceAll('\0', ' '))
    const sum = sums.get(name) ?? { name, rss: 0, pss: 0 }
    sum.rss += Number(field(pid, 'smaps_rollup', 'Rss')) / 1024
    sum.pss += Number(field(pid, 'smaps_rollup', 'Pss')) / 1024
    sums.set(name, sum)
  }
  return [...sums.values()]
}

function isWithin(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let one: number | undefined = pid; one; one = parents.get(one)) if (one === root) return true
  return false
}

function field(pid: number | string, file: string, name: string): string {
  return new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(pid, file))?.[1] ?? '0'
}

function read(pid: number | string, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
