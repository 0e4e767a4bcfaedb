import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** A word or two that mark something: in ink for what asks to be seen, with an outline for the rest. */
export function Tag({ words, look = 'solid' }: { words: string; look?: 'solid' | 'outline' }) {
  const colours = useColours()
  const isSolid = look === 'solid'
  const box = isSolid
    ? { backgroundColor: colours.ink, borderColor: colours.ink }
    : { borderColor: colours.lineControl }
  return (
    <View style={[styles.tag, box]}>
      <Text kind="caption" colour={isSolid ? 'inkInverse' : 'ink'} style={isSolid ? styles.bold : styles.plain}>
        {words}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  tag: { borderWidth: 1, borderRadius: RADIUS.small, paddingHorizontal: 6, flexShrink: 0 },
  bold: { lineHeight: 20, fontWeight: '700' },
  plain: { lineHeight: 20, fontWeight: '500' },
})
