import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { EssayMistakes } from '@/lib/api/said'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { useKindWords } from '../use-kind-words'

type Format = 'anki' | 'markdown'

/** All corrections to take along: as cards for Anki, or as a list to read. */
export function ExportButtons({ essays }: { essays: readonly EssayMistakes[] }) {
  const { t } = useTranslation()
  const words = useKindWords()
  const [said, setSaid] = useState<string | null>(null)
  const save = async (format: Format) => {
    const names = { kindName: words.correction, question: t('mistakes.question'), deleted: t('result.deleted') }
    try {
      // Only whoever takes them along loads how it is done.
      const { saveMistakes } = await import('./save-mistakes')
      await saveMistakes(format, essays, t('mistakes.title'), names)
      setSaid(null)
    } catch {
      setSaid(t('mistakes.not-saved'))
    }
  }
  return (
    <View style={styles.box}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('mistakes.export')}
      </Text>
      <Text kind="label" colour="inkMuted" style={styles.light}>
        {t('mistakes.export-note')}
      </Text>
      <View style={styles.buttons}>
        <Button label={t('mistakes.anki')} look="secondary" small icon="download" onPress={() => void save('anki')} />
        <Button
          label={t('mistakes.markdown')}
          look="secondary"
          small
          icon="download"
          onPress={() => void save('markdown')}
        />
      </View>
      <Text role="status">{said}</Text>
    </View>
  )
}

const styles = StyleSheet.create({
  box: { gap: 8 },
  light: { fontWeight: '400', lineHeight: 23 },
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: 12 },
})
