import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet } from 'react-native'
import { showLanguage } from '@/lib/words/language'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'

/** The way to the other language, named in that language. */
export function OtherLanguage() {
  const { i18n } = useTranslation()
  const other =
    i18n.language === 'ko' ? ({ id: 'en', name: 'English' } as const) : ({ id: 'ko', name: '한국어' } as const)
  return (
    <Pressable role="button" onPress={() => showLanguage(other.id)} style={styles.target}>
      <Text kind="label" lang={other.id} style={styles.name}>
        {other.name}
      </Text>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  target: { minHeight: SIZE.target, minWidth: SIZE.target, justifyContent: 'center', alignItems: 'flex-end' },
  name: { textDecorationLine: 'underline' },
})
