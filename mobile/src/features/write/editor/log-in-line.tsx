import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** The session is over: what is safe, and the way in, which leads back here. */
export function LogInLine({ promptId, words }: { promptId: string; words: string }) {
  const { t } = useTranslation()
  const router = useRouter()
  const colours = useColours()
  return (
    <View role="alert" style={[styles.box, { backgroundColor: colours.noticeTint }]}>
      <Text kind="label" colour="notice" style={styles.words}>
        {words}
      </Text>
      <Button
        label={t('write.log-in')}
        look="secondary"
        small
        onPress={() => router.push({ pathname: '/login', params: { next: `/write/${promptId}` } })}
      />
    </View>
  )
}

const styles = StyleSheet.create({
  box: {
    borderRadius: RADIUS.medium,
    paddingVertical: 8,
    paddingHorizontal: 16,
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 12,
  },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: 200 },
})
