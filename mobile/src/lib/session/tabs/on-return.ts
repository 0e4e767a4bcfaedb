import { AppState } from 'react-native'

/** Calls back whenever the app comes to the front; returns how to stop. */
export function onReturn(back: () => void): () => void {
  const subscription = AppState.addEventListener('change', (state) => {
    if (state === 'active') back()
  })
  return () => subscription.remove()
}
