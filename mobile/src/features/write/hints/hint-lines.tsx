import type { PreCheckFinding } from '@truegul/judge'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'

type Texts = typeof import('@truegul/judge').PRE_CHECK_TEXTS

/** A sentence for each finding. They are hints: no score, no verdict. */
export function HintLines({ hints }: { hints: readonly PreCheckFinding[] }) {
  const { t, i18n } = useTranslation()
  const texts = useTexts()
  if (!texts) return null
  const sentences = texts[i18n.language === 'ko' ? 'ko' : 'en']
  return (
    <View style={styles.lines}>
      {hints.map((hint) => (
        <View key={`${hint.code} ${hint.count}`} style={styles.line}>
          <Icon name="info" size={18} colour="inkMuted" />
          <Text kind="caption" style={styles.sentence}>
            {sentences[hint.code](hint)}
          </Text>
        </View>
      ))}
      <Text kind="caption" colour="inkMuted">
        {t(hints.length === 0 ? 'hints.none-note' : 'hints.about')}
      </Text>
    </View>
  )
}

/** They come with the looking itself, which was fetched before there was a hint. */
function useTexts(): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null)
  useEffect(() => {
    void import('@truegul/judge').then((judge) => setTexts(judge.PRE_CHECK_TEXTS))
  }, [])
  return texts
}

const styles = StyleSheet.create({
  lines: { gap: 8 },
  line: { flexDirection: 'row', gap: 8, alignItems: 'flex-start' },
  sentence: { flex: 1 },
})
