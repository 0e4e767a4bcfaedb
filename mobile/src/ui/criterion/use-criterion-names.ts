import type { CriterionId } from '@truegul/topik'
import { useTranslation } from 'react-i18next'

/** What this app calls the criteria it knows: as the exam does, or in a word where there is little room. */
export function useCriterionNames(length: 'full' | 'short' = 'full'): Readonly<Record<CriterionId, string>> {
  const { t } = useTranslation()
  const part = length === 'short' ? 'criterion-short' : 'criterion'
  return {
    content: t(`${part}.content`),
    organisation: t(`${part}.organisation`),
    language: t(`${part}.language`),
  }
}
