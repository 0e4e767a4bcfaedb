import { readSessionTurn } from '@/lib/stores/session-turn'

declare global {
  interface Window {
    /** What public/look.js asked while the app's code was on its way, and the turn of the session at that moment. */
    earlyAnswer?: { url: string; turn: string | null; response: Promise<Response> } | undefined
  }
}

/**
 * The answer to a question that the page asked before the app's code was there; once. Null where it was not asked, could not be answered,
 * or somebody logged in or out in another tab since: whoever wants to know asks anew.
 */
export async function takeEarlyAnswer(url: string, signal: AbortSignal | null | undefined): Promise<Response | null> {
  const early = window.earlyAnswer
  if (early?.url !== url) return null
  window.earlyAnswer = undefined
  const { promise: givenUp, resolve } = Promise.withResolvers<null>()
  signal?.addEventListener('abort', () => resolve(null))
  const response = await Promise.race([early.response.catch(() => null), givenUp])
  return early.turn === readSessionTurn() ? response : null
}
