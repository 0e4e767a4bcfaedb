import { setTimeout as sleep } from 'node:timers/promises'
import { readJson, writeJson } from './postgres/keep-json.ts'
import { signal } from './postgres/postgres-processes.ts'
import { processIdentity } from './processes/process-identity.ts'

type Remembered = { pid: number; identity: string }

/** Writes down which servers run, so that the next start knows them again if this launcher is killed. */
export function rememberProcesses(file: string, pids: readonly number[]): void {
  const processes = pids.map((pid) => ({ pid, identity: processIdentity(pid) }))
  writeJson(
    file,
    processes.filter(({ identity }) => identity !== null),
  )
}

const OWN_WILL_MS = 3_000

/**
 * Ends the servers of a launcher that was killed. They notice its end and stop by themselves, which takes a moment when they are
 * busy; after three seconds they are killed, as they hold the port and the tasks will come again anyway.
 */
export async function endLeftOvers(file: string): Promise<void> {
  const remembered = readJson<Remembered[]>(file) ?? []
  const alive = () => remembered.filter(({ pid, identity }) => processIdentity(pid) === identity)
  const deadline = performance.now() + OWN_WILL_MS
  while (alive().length > 0 && performance.now() < deadline) await sleep(50)
  for (const { pid } of alive()) signal(pid, 'SIGKILL')
  while (alive().length > 0) await sleep(20)
}
