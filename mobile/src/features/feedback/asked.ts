import { useEffect, useSyncExternalStore } from 'react'

let isOpen = false
let hushes = 0
const listeners = new Set<() => void>()

/** Opens the sheet for feedback, or closes it. */
export function askForFeedback(isAsked: boolean): void {
  isOpen = isAsked
  tell()
}

export const useIsFeedbackAsked = (): boolean => useSyncExternalStore(subscribe, () => isOpen)

/** While an exam runs nothing but the exam is offered. */
export function useHush(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    hushes += 1
    tell()
    return () => {
      hushes -= 1
      tell()
    }
  }, [isOn])
}

export const useIsHushed = (): boolean => useSyncExternalStore(subscribe, () => hushes > 0)

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
