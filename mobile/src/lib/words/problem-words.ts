import type { TFunction } from 'i18next'

/** What a learner reads of a problem: our words for its code. Whatever has none of its own gets the server's sentence. */
export const problemWords = (t: TFunction, { code, detail }: { code: string; detail: string }): string =>
  t(`problem.${code}`, { defaultValue: detail || t('problem.other') })
