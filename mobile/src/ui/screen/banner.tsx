import { StyleSheet, View } from 'react-native'
import { Icon, type IconName } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'

/** A line under the header that blocks nothing: that the network is away, and how old is what one sees. */
export function Banner({ icon, words }: { icon: IconName; words: string }) {
  const colours = useColours()
  const gutter = useIsWide() ? 48 : 20
  return (
    <View role="status" style={[styles.banner, { backgroundColor: colours.noticeTint, paddingHorizontal: gutter }]}>
      <Icon name={icon} size={20} colour="notice" />
      <Text kind="label" colour="notice" style={styles.words}>
        {words}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  banner: { flexDirection: 'row', alignItems: 'center', gap: 10, paddingVertical: 10 },
  words: { flex: 1, fontWeight: '400', lineHeight: 21 },
})
