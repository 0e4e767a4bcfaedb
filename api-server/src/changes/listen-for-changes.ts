import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@truegul/service'
import pg from 'pg'

type Options = {
  url: string
  log: Log
  /** Id of a submission whose state changed, or that is gone. */
  onChange: (submissionId: string) => void
  /** Somebody is to be told by push. */
  onPush: () => void
  /** Changes are heard of from now on; what was before, since the last time, was missed. */
  onListening: () => void
}

/** Milliseconds between two tries to connect. */
const PAUSE = 500
/** Milliseconds between two questions whether the connection still carries anything, and until an answer counts as none. */
const ASK = 10_000
const NO_ANSWER = 5_000

/** Channels of the triggers. */
const CHANGED = 'submission_changed'
const PUSH = 'push_waiting'

/**
 * Hears what the triggers of submissions and tasks tell, whichever server changed it, on one connection beside the pool. It comes
 * back by itself; meanwhile those who wait read the state when their time is over.
 */
export function listenForChanges({ url, log, onChange, onPush, onListening }: Options): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let isTold = false

  const listen = async () => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 3_000,
      query_timeout: NO_ANSWER,
      keepAlive: true,
      application_name: 'truegul-api-changes',
    })
    const broken = new AbortController()
    client.on('error', (error) => broken.abort(error)).on('end', () => broken.abort())
    client.on('notification', ({ channel, payload }) => {
      if (channel === PUSH) onPush()
      else onChange(payload ?? '')
    })
    const signal = AbortSignal.any([broken.signal, stopping.signal])
    const over = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    const hear = async () => {
      await client.connect()
      await client.query(`listen ${CHANGED}; listen ${PUSH}`)
      onListening()
      isTold = false
      for (;;) {
        await sleep(ASK, undefined, { signal })
        await client.query('select 1')
      }
    }
    try {
      // A client that is ended while it connects never says how that went.
      await Promise.race([hear(), over])
    } finally {
      // Not waited for: a connection that answers nothing does not answer this either.
      void client.end().catch(() => {})
    }
  }

  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await listen()
      } catch (error) {
        if (stopping.signal.aborted) return
        if (!isTold) log.warn({ err: error }, 'changes of submissions are not heard of; connecting again')
        isTold = true
        await sleep(PAUSE, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }
  const ended = run()

  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
