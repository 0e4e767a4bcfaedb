import { nextSessionTurn } from '@/lib/stores/session-turn'

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('truegul-session')

/** Somebody logged in or out here: the cookies of the other tabs are another's from now on. Those that only just open read the turn. */
export function tellOtherTabs(): void {
  nextSessionTurn()
  channel?.postMessage('changed')
}

/** Hears of that; returns how to stop. */
export function onOtherTab(heard: () => void): () => void {
  channel?.addEventListener('message', heard)
  return () => channel?.removeEventListener('message', heard)
}
