import { type Answer, createClient, type Input, type Operation, type Output, refreshSession } from '@truegul/contract'
import { Platform } from 'react-native'
import { takeTurns } from './take-turns'
import { forgetTokens, keepTokens, readToken } from './tokens'

/** Longest wait for an answer, in milliseconds. On a bad network a request may hang for ever. (Hermes has no AbortSignal.any.) */
const PATIENCE = 30_000

const send = createClient({
  // Empty in a browser: the page's own origin.
  baseUrl: process.env.EXPO_PUBLIC_API_URL ?? '',
  // Looked up at each call, so that a test can put a server of its own in place.
  fetch: (...request) => globalThis.fetch(...request),
  headers: async (): Promise<Record<string, string>> => {
    if (Platform.OS === 'web') return { 'x-truegul-client': 'web' }
    const token = await readToken('access')
    return token === null ? {} : { authorization: `Bearer ${token}` }
  },
})

/** Calls an operation, and once more with a fresh session where the old one has run out. Nothing is thrown. */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O>,
  signal?: AbortSignal,
): Promise<Answer<Output<O>>> {
  const patience = new AbortController()
  const giveUp = () => patience.abort()
  const timer = setTimeout(giveUp, PATIENCE)
  signal?.addEventListener('abort', giveUp)
  try {
    const first = await send(operation, input, { signal: patience.signal })
    if (first.ok || first.problem.code !== 'not-signed-in' || operation.caller !== 'learner') return first
    return (await refresh()) ? await send(operation, input, { signal: patience.signal }) : first
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

let refreshing: Promise<boolean> | null = null

/** One refresh at a time: whoever comes meanwhile waits for the same one. */
function refresh(): Promise<boolean> {
  refreshing ??= takeTurns(async () => {
    const refreshToken = (await readToken('refresh')) ?? undefined
    const answer = await send(refreshSession, { refreshToken })
    if (answer.ok) await keepTokens(answer.value)
    else if (answer.problem.code === 'session-ended') await forgetTokens()
    return answer.ok
  }).finally(() => {
    refreshing = null
  })
  return refreshing
}
