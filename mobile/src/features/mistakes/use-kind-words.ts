import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'

/** Names a kind of correction, or a reason for lost points; one that only a newer server knows by its criterion. */
export function useKindWords(): { correction: (id: string) => string; lost: (id: string) => string } {
  const { t } = useTranslation()
  const criteria = useCriterionNames()
  const other = (id: string) => t('mistakes.other', { criterion: criterionShownAs(id.split('.')[0] ?? id, criteria) })
  return {
    correction: (id) => t(`kind.${id}`, { defaultValue: t('kind.correction') }),
    lost: (id) => t(`reason.${id}`, { defaultValue: other(id) }),
  }
}
