import type { Log } from '../log/create-log.ts'

/** Told of every failed and every good contact; says only what changes. */
export type Outage = { failed(error: unknown): void; healed(): void }

/** One warning when contact is lost and one line when it is back, however many attempts fail in between. */
export function watchOutage(log: Log | undefined): Outage {
  let since: number | null = null
  return {
    failed(error) {
      if (since !== null) return
      since = performance.now()
      log?.warn({ err: error }, 'the queue is away; waiting for it')
    },
    healed() {
      if (since === null) return
      const seconds = Math.round((performance.now() - since) / 100) / 10
      since = null
      log?.info({ seconds }, 'the queue is back')
    },
  }
}
