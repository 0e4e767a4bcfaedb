import i18next from 'i18next'
import { en, ko } from '@/strings/late-words'

let isDone = false

/** Adds the words of the screens that come late to those that were there from the start; once. */
export function addLateWords(): void {
  if (isDone) return
  i18next.addResourceBundle('en', 'translation', en)
  i18next.addResourceBundle('ko', 'translation', ko)
  isDone = true
}
