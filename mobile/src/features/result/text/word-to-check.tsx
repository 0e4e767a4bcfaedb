import { useTranslation } from 'react-i18next'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

/** A word that may be right, with dots under it: there is nothing to suggest, so it has no number and opens nothing. */
export function WordToCheck({ word }: { word: string }) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <Text
      kind="essay"
      role="note"
      aria-label={t('result.to-check-label', { word })}
      testID="to-check"
      style={{
        textDecorationLine: 'underline',
        textDecorationStyle: 'dotted',
        textDecorationColor: colours.inkMuted,
      }}
    >
      {word}
    </Text>
  )
}
