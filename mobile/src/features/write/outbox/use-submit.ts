import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Drafts } from '../drafts/open-drafts'
import { noteSubmitted } from './note-submitted'
import { sendEssay } from './send-essay'

/** Milliseconds after which nobody is kept waiting for a slow network: the essay waits by itself. */
const PATIENCE = 8_000
/** Milliseconds that the sheet stays without a network, so that a second tap does not press what comes in its place. */
const SECOND_TAP = 700

/**
 * Submits a draft: first it is put among those that wait, on the device, then it is sent. Whatever happens next, it goes once.
 * `isSending`: somebody watches; else what waits is shown as waiting.
 */
export function useSubmit(drafts: Drafts, id: string) {
  const client = useQueryClient()
  const [isSending, setSending] = useState(false)
  const isBusy = useRef(false)
  const send = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const isOnline = onlineManager.isOnline()
    setSending(true)
    const timer = setTimeout(() => setSending(false), PATIENCE)
    try {
      const draft = drafts.get(id)
      if (draft) await drafts.put({ ...draft, queuedAt: draft.queuedAt ?? Date.now(), refusal: null })
      if (!isOnline) await new Promise<void>((resolve) => setTimeout(resolve, SECOND_TAP))
      else await sendEssay(drafts, id, (submitted) => noteSubmitted(client, submitted))
    } finally {
      clearTimeout(timer)
      isBusy.current = false
      setSending(false)
    }
  }
  return { send: () => void send(), isSending }
}
