import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { chooseTheme, useTheme } from '@/lib/look/theme'
import { Segments } from '@/ui/controls/choice/segments'
import { Text } from '@/ui/text'

/** Light, dark, or as the system: on this device. */
export function ThemeChoice() {
  const { t } = useTranslation()
  const options = (['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`theme.${id}`) }))
  return (
    <View style={styles.choice}>
      <Text kind="label" aria-hidden>
        {t('theme.title')}
      </Text>
      <Segments label={t('theme.title')} options={options} selected={useTheme()} onSelect={chooseTheme} />
    </View>
  )
}

const styles = StyleSheet.create({ choice: { gap: 8 } })
