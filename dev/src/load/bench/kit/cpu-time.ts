import fs from 'node:fs'

/** Linux counts in hundredths of a second whatever the kernel's own clock is. */
const TICKS_PER_SECOND = 100

type Process = { pid: number; parent: number; seconds: number }

/** Processor seconds that a process and its descendants, while they live, have used so far. Linux only; NaN elsewhere. */
export function cpuSeconds(root: number | undefined): number {
  if (root === undefined || process.platform !== 'linux') return Number.NaN
  const all = fs.readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? read(Number(name)) : []))
  const family = new Set([root])
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => family.has(pid)).reduce((sum, { seconds }) => sum + seconds, 0)
}

function read(pid: number): Process[] {
  try {
    // The name, in brackets, may hold spaces; what follows the last bracket does not.
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return [{ pid, parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND }]
  } catch {
    return []
  }
}
