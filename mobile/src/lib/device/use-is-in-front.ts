import { focusManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** Does somebody look at the app? A tab in the background shows nothing to anybody. */
export const useIsInFront = (): boolean =>
  useSyncExternalStore(
    (tell) => focusManager.subscribe(tell),
    () => focusManager.isFocused(),
  )
