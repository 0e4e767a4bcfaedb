import { useRef, useState } from 'react'
import type { Draft } from '../drafts/draft'
import type { Drafts } from '../drafts/open-drafts'

/**
 * Keeps the text on the device at each key. `text` follows when the fingers rest. `isKept`: false once the device refused to keep
 * it (no room, a private window), until it does again.
 */
export function useKeptText(drafts: Drafts, { id, text: initialText }: Draft) {
  const [text, setText] = useState(initialText)
  const [isKept, setKept] = useState(true)
  const wasKept = useRef(true)
  const tell = (now: boolean) => {
    if (wasKept.current === now) return
    wasKept.current = now
    setKept(now)
  }
  return {
    text,
    isKept,
    onKey(next: string): void {
      drafts.typed(id, next, Date.now()).then(
        () => tell(true),
        () => tell(false),
      )
    },
    onPause(next: string): void {
      setText(next)
      drafts.show()
    },
  }
}
