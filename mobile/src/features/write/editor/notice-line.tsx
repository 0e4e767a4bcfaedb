import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

/** An amber line with words, across the editor. It never covers the text. */
export function NoticeLine({ words }: { words: string }) {
  const { noticeTint } = useColours()
  return (
    <View role="status" style={[styles.line, { backgroundColor: noticeTint }]}>
      <Text kind="label" colour="notice">
        {words}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({ line: { paddingHorizontal: 20, paddingVertical: 8 } })
