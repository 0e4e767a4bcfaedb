import { useTranslation } from 'react-i18next'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

type Props = { original: string; suggestion: string; kind: 'essay' | 'body' }

/** What goes, struck through, and what comes, underlined: never by colour alone. */
export function Edit({ original, suggestion, kind }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const gone = { backgroundColor: colours.deletionTint, textDecorationLine: 'line-through' } as const
  const come = { backgroundColor: colours.insertionTint, textDecorationLine: 'underline' } as const
  return (
    <Text
      kind={kind}
      lang="ko"
      aria-label={
        suggestion === '' ? t('result.edit-delete', { original }) : t('result.edit', { original, suggestion })
      }
      role="img"
    >
      <Text kind={kind} colour="deletion" style={gone}>
        {original}
      </Text>
      {suggestion !== '' && ' '}
      <Text kind={kind} colour="insertion" style={come}>
        {suggestion}
      </Text>
    </Text>
  )
}
