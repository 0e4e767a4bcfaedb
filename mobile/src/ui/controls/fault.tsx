import { StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'

/** What is wrong with what stands above, as a sentence that is read out at once. */
export function Fault({ words }: { words: string }) {
  return (
    <View style={styles.line} role="alert" accessible aria-live="assertive">
      <Icon name="info" size={18} colour="deletion" />
      <Text kind="label" colour="deletion" style={styles.sentence}>
        {words}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', gap: 8, alignItems: 'flex-start' },
  sentence: { flex: 1, fontWeight: '400' },
})
