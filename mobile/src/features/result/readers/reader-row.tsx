import { LlmPurpose } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { providerNames } from '@/features/account/consent/provider-names'
import { formatMoment } from '@/lib/words/format-moment'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { type Reader, US } from './summary-words'

/** One reading: by whom, with which model, when, what for, and whether the text arrived. */
export function ReaderRow({ reader: { by, model, purpose, received, at } }: { reader: Reader }) {
  const { t, i18n } = useTranslation()
  const { line } = useColours()
  const isOurs = by === US
  const name = isOurs ? t('readers.engine') : providerNames(i18n.language, [by])
  const why = t(`readers.${LlmPurpose.safeParse(purpose).data ?? 'other'}`)
  const notes = [
    isOurs ? t('readers.engine-note') : model,
    formatMoment(i18n.language, at),
    isOurs ? null : why,
  ].filter((note) => note !== null)
  return (
    <View role="listitem" style={[styles.row, { borderTopColor: line }]}>
      <Text kind="label">{name}</Text>
      <Text kind="caption" colour="inkMuted" figures>
        {notes.join(' · ')}
      </Text>
      {received === 'no' && <Text kind="caption">{t('readers.no')}</Text>}
      {received === 'maybe' && <Text kind="caption">{t('readers.maybe')}</Text>}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { minHeight: SIZE.row, justifyContent: 'center', gap: 2, paddingVertical: 10, borderTopWidth: 1 },
})
