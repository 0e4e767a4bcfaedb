import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft } from './draft'
import { holdDraft } from './hold-draft'
import type { Drafts } from './open-drafts'

/** A draft that this page writes in. `isElsewhere`: another tab took it; `takeBack` reads what that tab wrote and goes on here. */
export function useHeldDraft(drafts: Drafts, id: string) {
  const draft: Draft | null = useSyncExternalStore(drafts.subscribe, () => drafts.get(id))
  const generation = useSyncExternalStore(drafts.subscribe, () => drafts.generation(id))
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    if (isElsewhere) return
    drafts.held.add(id)
    const letGo = holdDraft(id, () => setElsewhere(true))
    return () => {
      drafts.held.delete(id)
      letGo()
    }
  }, [drafts, id, isElsewhere])
  const takeBack = useCallback(() => {
    void drafts.reload(id).then(() => {
      drafts.show()
      setElsewhere(false)
    })
  }, [drafts, id])
  return { draft, generation, isElsewhere, takeBack }
}
