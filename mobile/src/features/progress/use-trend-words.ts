import { useTranslation } from 'react-i18next'
import { FEWEST } from './scores'
import { LOOKED_AT, trendOf } from './trend'

/** Where the totals go, said as carefully as so few of them allow. */
export function useTrendWords(totals: readonly number[]): string {
  const { t } = useTranslation()
  const trend = trendOf(totals)
  if (trend === 'too-few') return t('progress.too-few', { count: FEWEST })
  return t(`progress.${trend}`, { count: Math.min(LOOKED_AT, totals.length) })
}
