import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useConfig } from '@/lib/shell/use-config'
import { Text } from '@/ui/text'
import { providerNames } from './provider-names'

/** What a learner agrees to, whole: who gets the text, what for, and what happens without it. */
export function ConsentText({ providers }: { providers: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const told = useConfig().data?.consent.text?.[i18n.language === 'ko' ? 'ko' : 'en']
  // A server of before names the providers only.
  const names = providerNames(i18n.language, providers)
  const sentences = told ?? [t('consent.what', { names }), t('consent.not'), t('consent.free')]
  return (
    <View style={styles.text}>
      {sentences.map((sentence) => (
        <Text key={sentence} kind="label" colour="inkMuted" style={styles.sentence}>
          {sentence}
        </Text>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({ text: { gap: 6 }, sentence: { fontWeight: '400', lineHeight: 23 } })
