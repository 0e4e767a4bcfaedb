import { LlmPurpose } from '@truegul/contract'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { z } from 'zod'
import { providerNames } from '@/features/account/consent/provider-names'
import { formatMoment } from '@/lib/words/format-moment'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { PERSON, type Reader, US } from './summary-words'

/** What this app has words for. */
const Purpose = z.enum([...LlmPurpose.options, 'feedback', 'appeal'])

/** One reading: by whom, with which model, when, what for, and whether the text arrived. */
export function ReaderRow({ reader: { by, model, purpose, received, at } }: { reader: Reader }) {
  const { t, i18n } = useTranslation()
  const { line } = useColours()
  const isOurs = by === US
  const name = nameOf(t, i18n.language, by)
  const why = t(`readers.${Purpose.safeParse(purpose).data ?? 'other'}`)
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

function nameOf(t: TFunction, language: string, by: string): string {
  if (by === US) return t('readers.engine')
  return by === PERSON ? t('readers.person') : providerNames(language, [by])
}

const styles = StyleSheet.create({
  row: { minHeight: SIZE.row, justifyContent: 'center', gap: 2, paddingVertical: 10, borderTopWidth: 1 },
})
