/** Calls back whenever the window gets the focus; React Query itself hears when a hidden tab is shown. Returns how to stop. */
export function onReturn(back: () => void): () => void {
  window.addEventListener('focus', back)
  return () => window.removeEventListener('focus', back)
}
