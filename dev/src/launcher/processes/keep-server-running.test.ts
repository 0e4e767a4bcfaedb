import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort } from '../postgres/free-port.ts'
import { keepServerRunning, ServerStartError } from './keep-server-running.ts'
import { processIdentity } from './process-identity.ts'

async function plan(env: Record<string, string> = {}) {
  const port = await freePort()
  const lines: string[] = []
  const pids: number[] = []
  return {
    url: `http://127.0.0.1:${port}`,
    lines,
    pids,
    plan: {
      name: 'a server',
      entry: path.join(import.meta.dirname, 'fixtures/server.ts'),
      env: { ...env, PORT: String(port) },
      logLevel: 'warn' as const,
      print: (line: string) => void lines.push(line),
      onStart: (pid: number) => void pids.push(pid),
      signal: new AbortController().signal,
    },
  }
}

const never = new AbortController().signal

test('starts a crashed server again, says so, and tells each pid', async () => {
  const { url, lines, pids, plan: it } = await plan()
  const server = await keepServerRunning(it)
  for (const crashes of [1, 2]) {
    await fetch(`${url}/crash`).catch(() => {})
    while ((await answeredBy(url)) === null) await sleep(20)
    expect(pids).toHaveLength(crashes + 1)
    expect(await answeredBy(url)).toBe(pids.at(-1))
  }
  expect(lines).toEqual([
    'ended by itself (exit code 7); starting it again in 0.5 s',
    'ended by itself (exit code 7); starting it again in 1 s',
  ])
  await server.stop(10_000, never)
  expect(await answeredBy(url)).toBeNull()
})

test('a server that ends before it was ready is not tried again, and what it said is shown', async () => {
  const { lines, pids, plan: it } = await plan({ REFUSES: '1' })
  await expect(keepServerRunning(it)).rejects.toThrow(ServerStartError)
  expect(lines).toEqual(['fatal  a setting is missing'])
  expect(pids).toHaveLength(1)
})

test('a server that does not stop is killed, after its time or at once in a hurry', async () => {
  for (const [milliseconds, hurry] of [
    [50, never],
    [600_000, AbortSignal.abort()],
  ] as const) {
    const { pids, plan: it } = await plan({ STUBBORN: '1' })
    const server = await keepServerRunning(it)
    await server.stop(milliseconds, hurry)
    expect(processIdentity(pids[0]!)).toBeNull()
  }
})

test('a server that is being waited for is ended when it shall not be waited for any more', async () => {
  const { pids, plan: it } = await plan()
  const enough = new AbortController()
  const starting = keepServerRunning({ ...it, signal: enough.signal })
  enough.abort()
  await expect(starting).rejects.toThrow()
  expect(processIdentity(pids[0]!)).toBeNull()
})

async function answeredBy(url: string): Promise<number | null> {
  const answer = await fetch(url).catch(() => null)
  return answer === null ? null : Number(await answer.text())
}
