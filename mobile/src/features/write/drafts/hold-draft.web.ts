const nameOf = (id: string) => `truegul-draft/${id}`

/**
 * Takes a draft for this tab, also from another one, which is told: two tabs that write in one draft would overwrite each other.
 * Returns how to let it go.
 */
export function holdDraft(id: string, onTaken: () => void): () => void {
  // Without locks (a page without https) tabs cannot know of each other; the account's revisions still tell.
  if (!navigator.locks) return () => {}
  let isLetGo = false
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  navigator.locks
    .request(nameOf(id), { steal: true }, () => held)
    .catch(() => {
      if (!isLetGo) onTaken()
    })
  return () => {
    isLetGo = true
    letGo()
  }
}

/**
 * Acts on a draft unless another tab is writing in it or acting on it; null then, and when an editor took it before the end, which
 * what was begun reaches all the same.
 */
export async function unlessHeldElsewhere<T>(id: string, act: () => Promise<T>): Promise<T | null> {
  if (!navigator.locks) return act()
  const acted = navigator.locks.request(nameOf(id), { ifAvailable: true }, (lock) => (lock ? act() : null))
  return acted.catch((error) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  })
}
