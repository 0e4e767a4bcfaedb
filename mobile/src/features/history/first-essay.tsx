import { ESSAY_LENGTH } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { ExampleResult } from './example-result'

/** For whoever has written nothing yet: what an essay brings, the way to the first one, and what a result looks like. */
export function FirstEssay() {
  const { t } = useTranslation()
  return (
    <View style={styles.column}>
      <View style={styles.words}>
        <Text kind="title" role="heading" aria-level={2}>
          {t('history.none')}
        </Text>
        <Text colour="inkMuted">{t('history.none-note')}</Text>
      </View>
      <View style={styles.way}>
        <Button label={t('history.write-first')} icon="pen" href="/prompts" />
        <Text kind="caption" colour="inkMuted" style={styles.middle}>
          {t('history.enough', { count: ESSAY_LENGTH.submitMin })}
        </Text>
      </View>
      <ExampleResult />
    </View>
  )
}

const styles = StyleSheet.create({
  column: { gap: 24, maxWidth: SIZE.measure, width: '100%' },
  words: { gap: 8 },
  way: { gap: 12 },
  middle: { textAlign: 'center' },
})
