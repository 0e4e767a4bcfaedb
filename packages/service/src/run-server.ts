import { setTimeout as sleep } from 'node:timers/promises'
import { STOP_WITHIN_SECONDS } from '@truegul/production/stop-within'
import type { Log } from './log/create-log.ts'
import { EnvError } from './read-env.ts'

export type Life = {
  /** Aborts when the server is told to stop, also while it is still starting. */
  signal: AbortSignal
  /** Registers how to stop what was just started, in at most the given milliseconds. Last started is stopped first. */
  onStop(name: string, stop: (milliseconds: number) => Promise<void>): void
}

export type RunOptions = {
  log: Log
  /** Starts the server; `port` is told to a parent process as `{ listening: port }`, and every port to the log. */
  start: (life: Life) => Promise<{ port: number; internalPort?: number }>
  /** Milliseconds for all of stopping. Default: `STOP_WITHIN_SECONDS`, so that a container with the usual 30 s is never killed. */
  stopWithin?: number
}

/**
 * Runs a server until SIGTERM, SIGINT or the loss of the parent process that holds an IPC channel to it, then stops it in
 * order. A second signal hastens: whatever is still stopping gets 500 ms. An error that nobody caught is logged and stops the
 * server with exit code 1. This is the only place that ends the process.
 */
export function runServer({ log, start, stopWithin = STOP_WITHIN_SECONDS * 1000 }: RunOptions): void {
  const stops: { name: string; stop: (milliseconds: number) => Promise<void> }[] = []
  const told = new AbortController()
  const hurry = Promise.withResolvers<void>()

  const stop = async (reason: string, exitCode: number) => {
    if (told.signal.aborted) {
      hurry.resolve()
      return
    }
    log.info({ reason }, 'stopping')
    const end = performance.now() + stopWithin
    told.abort()
    process.exitCode = exitCode
    // A start that does not heed the signal is not waited for without end.
    await Promise.race([starting.catch(() => {}), hurry.promise, sleep(stopWithin, undefined, { ref: false })])
    let isClean = true
    for (const part of stops.reverse()) {
      const left = Math.max(0, end - performance.now())
      isClean = (await stopPart(part, left, hurry.promise, log)) && isClean
    }
    log.info({ clean: isClean }, 'stopped')
    process.exit(isClean ? exitCode : 1)
  }

  process.on('SIGTERM', () => void stop('SIGTERM', 0))
  process.on('SIGINT', () => void stop('SIGINT', 0))
  if (process.send) process.on('disconnect', () => void stop('the parent process is gone', 0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'an error that nobody caught')
      void stop(event, 1)
    })
  }

  const starting = start({ signal: told.signal, onStop: (name, stopIt) => stops.push({ name, stop: stopIt }) })
  starting.then(
    (ports) => {
      log.info(ports, 'listening')
      if (process.connected) process.send?.({ listening: ports.port })
    },
    (error: unknown) => {
      if (error instanceof EnvError) for (const sentence of error.sentences) log.fatal(sentence)
      else if (!told.signal.aborted) log.fatal({ err: error }, 'could not start')
      void stop('could not start', 1)
    },
  )
}

async function stopPart(
  { name, stop }: { name: string; stop: (milliseconds: number) => Promise<void> },
  milliseconds: number,
  hurry: Promise<void>,
  log: Log,
): Promise<boolean> {
  const late = Promise.withResolvers<'late'>()
  // A part keeps to its time by itself; the half second is for one that does not.
  const timer = setTimeout(() => late.resolve('late'), milliseconds + 500)
  void hurry.then(() => setTimeout(() => late.resolve('late'), 500))
  try {
    const outcome = await Promise.race([stop(milliseconds).then(() => 'stopped' as const), late.promise])
    if (outcome === 'late') log.warn({ part: name }, 'did not stop in time')
    return outcome === 'stopped'
  } catch (error) {
    log.error({ part: name, err: error }, 'could not stop cleanly')
    return false
  } finally {
    clearTimeout(timer)
  }
}
