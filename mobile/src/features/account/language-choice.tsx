import type { Language } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { showLanguage } from '@/lib/words/language'
import { Segments } from '@/ui/controls/choice/segments'
import { Text } from '@/ui/text'

const LANGUAGES = [
  { id: 'en', label: 'English', lang: 'en' },
  { id: 'ko', label: '한국어', lang: 'ko' },
] as const

/** One language for the app and for feedback; it shows at once. Whose account it is for, `onChoose` tells. */
export function LanguageChoice({ onChoose = showLanguage }: { onChoose?: (language: Language) => void }) {
  const { t, i18n } = useTranslation()
  return (
    <View style={styles.choice}>
      <Text kind="label" aria-hidden>
        {t('you.language')}
      </Text>
      <Segments
        label={t('you.language')}
        options={LANGUAGES}
        selected={i18n.language === 'ko' ? 'ko' : 'en'}
        onSelect={onChoose}
      />
    </View>
  )
}

const styles = StyleSheet.create({ choice: { gap: 8 } })
