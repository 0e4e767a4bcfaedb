import { randomUUID } from 'node:crypto'
import { createClient, leaveServer, tellServer } from '@truegul/contract'
import { createKeepAliveFetch, type Log } from '@truegul/service'

type Options = {
  callback: { baseUrl: string; secret: string }
  version: string
  log: Log
  /** Milliseconds between two words: a server may miss five before it counts as gone. */
  every?: number
}

const EVERY = 10_000
/** After a word that was not heard the next ones come sooner: servers that start together are not ready together. */
const SOONER = 10
/** Milliseconds for one answer. */
const TIMEOUT = 5_000

/**
 * Tells the API server every few seconds that this ML server runs, so that operators see its release and miss it when it is gone. No essay depends on it: an API
 * server that is away, or too old to know of it, is told again later.
 */
export function startTelling({ callback, version, log, every = EVERY }: Options): {
  stop(milliseconds: number): Promise<void>
} {
  const http = createKeepAliveFetch({ connections: 1, timeout: TIMEOUT })
  const headers = { 'x-callback-secret': callback.secret }
  const call = createClient({ baseUrl: callback.baseUrl, headers: () => headers, fetch: http.fetch })
  const id = randomUUID()
  const startedAt = new Date().toISOString()
  const stopping = new AbortController()
  let unheard = 0
  let timer: NodeJS.Timeout | undefined

  const tell = async () => {
    const answer = await call(tellServer, { id, version, startedAt }, { signal: stopping.signal })
    if (stopping.signal.aborted) return
    unheard = answer.ok ? 0 : unheard + 1
    if (!answer.ok && unheard === SOONER)
      log.warn({ reason: answer.problem.code }, 'the API server does not hear that this server runs')
    const isSoon = unheard > 0 && unheard < SOONER
    timer = setTimeout(() => (telling = tell()), isSoon ? every / SOONER : every)
  }
  let telling = tell()

  return {
    async stop(milliseconds) {
      stopping.abort()
      clearTimeout(timer)
      await telling
      await call(leaveServer, { id }, { signal: AbortSignal.timeout(Math.min(milliseconds, TIMEOUT)) })
      http.close()
    },
  }
}
