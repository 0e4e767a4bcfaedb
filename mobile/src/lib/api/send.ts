import { type Answer, type CallOptions, createClient, type Input, type Operation, type Read } from '@truegul/contract'
import { Platform } from 'react-native'
import { takeEarlyAnswer } from './early-answer'
import { readToken } from './tokens'

/** Longest wait for an answer, in milliseconds. On a bad network a request may hang for ever. (Hermes has no AbortSignal.any.) */
const PATIENCE = 30_000
/** For a file, which takes its time. */
const PATIENCE_FOR_FILES = 300_000

const client = createClient({
  // Empty in a browser: the page's own origin.
  baseUrl: process.env.EXPO_PUBLIC_API_URL ?? '',
  // Looked up at each call, so that a test can put a server of its own in place.
  fetch: async (url, options) =>
    (await takeEarlyAnswer(String(url), options?.signal)) ?? globalThis.fetch(url, options),
  headers: async (): Promise<Record<string, string>> => {
    if (Platform.OS === 'web') return { 'x-truegul-client': 'web' }
    const token = await readToken('access')
    return token === null ? {} : { authorization: `Bearer ${token}` }
  },
})

/** One request as it is, whoever is signed in: `call` is what features use. Nothing is thrown. */
export async function send<O extends Operation>(
  operation: O,
  input: Input<O>,
  { signal, learnerId, onFile }: CallOptions = {},
): Promise<Answer<Read<O['output']>>> {
  const patience = new AbortController()
  const giveUp = () => patience.abort()
  const timer = setTimeout(giveUp, operation.media ? PATIENCE_FOR_FILES : PATIENCE)
  if (signal?.aborted) giveUp()
  signal?.addEventListener('abort', giveUp)
  try {
    return await client(operation, input, { signal: patience.signal, learnerId: learnerId ?? null, onFile })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}
