import { correctionShownAs, criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import type { Mark } from './marks'
import { questionOf } from './question'

/** Names what a mark is about, also one that only a newer server knows: `kind` alone, and `full` with its criterion. */
export function useMarkName(): (mark: Mark) => { kind: string; full: string } {
  const { t } = useTranslation()
  const names = useCriterionNames()
  return ({ correction, criterion: id, lost }) => {
    const criterion = criterionShownAs(id, names)
    if (!correction) {
      const points = t('result.minus', { points: lost.reduce((sum, line) => sum + line.points, 0) })
      return { kind: `${criterion} ${points}`, full: `${criterion} ${points}` }
    }
    const kind = t(
      questionOf(correction) === 'particle' ? 'kind.particle' : `kind.${correctionShownAs(correction.kind)}`,
    )
    return { kind, full: t('result.mark-name', { criterion, kind: kind.toLowerCase() }) }
  }
}
