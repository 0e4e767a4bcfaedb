import type { CriterionId } from '@truegul/topik'
import { useTranslation } from 'react-i18next'

/** What this app calls the criteria it knows. */
export function useCriterionNames(): Readonly<Record<CriterionId, string>> {
  const { t } = useTranslation()
  return {
    content: t('criterion.content'),
    organisation: t('criterion.organisation'),
    language: t('criterion.language'),
  }
}
