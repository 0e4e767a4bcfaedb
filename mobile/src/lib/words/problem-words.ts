import type { TFunction } from 'i18next'
import { fullDateWords } from './day-words'
import { currentLanguage } from './language'

export type ShownProblem = {
  code: string
  detail: string
  /** Seconds. */
  retryAfter?: number | undefined
  errors?: readonly { field: string }[] | undefined
  values?: { expiredAt?: string | undefined } | undefined
}

/**
 * What a learner reads of a problem: our words for its code, with how long to wait and until when something was good. Whatever has
 * none of its own gets the server's sentence.
 */
export function problemWords(t: TFunction, { code, detail, retryAfter, values }: ShownProblem): string {
  const wait = retryAfter === undefined ? t('problem.wait-a-little') : waitWords(t, retryAfter)
  const day = values?.expiredAt && fullDateWords(currentLanguage(), Date.parse(values.expiredAt))
  return t(`problem.${code}`, { wait, day, defaultValue: detail || t('problem.other') })
}

/** As people wait: in seconds below a minute and a half, else in minutes, and in hours from an hour and a half on. Never too short. */
function waitWords(t: TFunction, seconds: number): string {
  if (seconds < 90) return t('problem.seconds', { count: Math.max(1, Math.ceil(seconds)) })
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90
    ? t('problem.minutes', { count: minutes })
    : t('problem.hours', { count: Math.ceil(minutes / 60) })
}
