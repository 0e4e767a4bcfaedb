import { launchFailure } from './launch-failure.ts'
import { stopWithNpm } from './processes/stop-with-npm.ts'
import type { StartEnv } from './start-env.ts'
import { startEverything } from './start-everything.ts'

/**
 * Starts everything, tells how to use it, waits for Ctrl-C (or SIGTERM, SIGHUP, the end of npm), stops everything, and ends the
 * process: with exit code 1 when it could not start.
 */
export async function runUntilStopped(env: StartEnv): Promise<never> {
  const stops: ((hurry: AbortSignal) => Promise<void>)[] = []
  const { told, hurry } = listenForTheEnd()
  try {
    const demo = await startEverything({
      env,
      print: (line) => console.log(line),
      onStop: (stop) => stops.push(stop),
      signal: told,
    })
    console.log(`
TrueGul is ready after ${process.uptime().toFixed(1)} s: ${env.publicUrl}

Demo login: ${demo.email} / ${demo.password}
Invite code: ${demo.inviteCode}

Data is in ${env.dataDir}. Ctrl-C stops everything.`)
    await aborted(told)
    console.log('Stopping ...')
  } catch (error) {
    if (!told.aborted) {
      console.error(launchFailure(error, env.dataDir))
      process.exitCode = 1
    }
  }
  for (const stop of stops.reverse())
    await stop(hurry).catch((error: unknown) => console.error(launchFailure(error, env.dataDir)))
  process.exit()
}

/** Asked once: in order and with patience. Asked again: the servers are killed, and PostgreSQL still closes its files. */
function listenForTheEnd(): { told: AbortSignal; hurry: AbortSignal } {
  const told = new AbortController()
  const hurry = new AbortController()
  const ask = () => (told.signal.aborted ? hurry : told).abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  stopWithNpm(process.env, ask)
  return { told: told.signal, hurry: hurry.signal }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
