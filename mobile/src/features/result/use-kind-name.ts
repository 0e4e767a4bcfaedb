import { correctionShownAs, type Result } from '@truegul/contract'
import { useTranslation } from 'react-i18next'

/** Names the kind of a correction, also of one that only a newer server knows. */
export function useKindName(): (kind: Result['corrections'][number]['kind']) => string {
  const { t } = useTranslation()
  return (kind) => t(`kind.${correctionShownAs(kind)}`)
}
