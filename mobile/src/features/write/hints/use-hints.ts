import type { PreCheckFinding, preCheck } from '@truegul/judge'
import { useEffect, useState } from 'react'
import type { Prompt } from '@/lib/api/said'
import { worthSaying } from './worth-saying'

/** Milliseconds after the count: a quick look of a phone takes some of its time, so it waits until nobody is typing. */
const PAUSE = 700

/**
 * What a quick look on the device finds in a text; null for no text, before the first look, and where the looking itself could not be
 * fetched (without a network, for the first time).
 */
export function useHints(text: string | null, prompt: Prompt): readonly PreCheckFinding[] | null {
  const [hints, setHints] = useState<readonly PreCheckFinding[] | null>(null)
  // At once: it should be there when the network no longer is.
  useEffect(() => void fetchLook(), [])
  useEffect(() => {
    if (text === null) {
      setHints(null)
      return
    }
    let isCurrent = true
    const timer = setTimeout(async () => {
      const look = await fetchLook()
      if (look && isCurrent) setHints(worthSaying(look({ text, prompt })))
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, prompt])
  return hints
}

/** Apart from the first load, because most screens need none of it. */
async function fetchLook(): Promise<typeof preCheck | null> {
  try {
    return (await import('@truegul/judge')).preCheck
  } catch {
    return null
  }
}
