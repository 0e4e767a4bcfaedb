import { useEffect, useRef, useState } from 'react'
import { type Draft, keepDraft, readDraft } from './draft'

/** The draft of a prompt, kept on the device at each key. `null` until it was read. */
export function useDraft(promptId: string) {
  const [initial, setInitial] = useState<Draft | null>(null)
  const [savedAt, setSavedAt] = useState(0)
  const draft = useRef<Draft | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readDraft(promptId).then((kept) => {
      if (!isCurrent) return
      draft.current = kept
      setInitial(kept)
      setSavedAt(kept.savedAt)
    })
    return () => {
      isCurrent = false
    }
  }, [promptId])
  return {
    initial,
    savedAt,
    /** At each key: writes to the device without waiting for it. */
    keep(text: string): void {
      if (!draft.current) return
      draft.current = { ...draft.current, text, savedAt: Date.now() }
      void keepDraft(draft.current)
    },
    /** When the fingers rest: shows when it was kept. */
    showSaved: () => setSavedAt(draft.current?.savedAt ?? 0),
    current: () => draft.current,
  }
}
