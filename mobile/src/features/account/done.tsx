import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'

/** That what was asked for is done, and the way back to "You". */
export function Done({ words, note }: { words: string; note: string }) {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <View style={styles.box}>
      <View role="status" style={styles.words}>
        <Text>{words}</Text>
        <Text colour="inkMuted">{note}</Text>
      </View>
      <Button label={t('common.back')} onPress={() => (router.canGoBack() ? router.back() : router.replace('/you'))} />
    </View>
  )
}

const styles = StyleSheet.create({ box: { gap: 20 }, words: { gap: 8 } })
