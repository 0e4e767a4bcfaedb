import { type Href, Link } from 'expo-router'
import { Pressable, StyleSheet, type ViewStyle } from 'react-native'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'

/** Words that lead elsewhere, with room for a finger. */
export function TextLink({ href, label, style }: { href: Href; label: string; style?: ViewStyle }) {
  return (
    <Link href={href} asChild>
      <Pressable role="link" style={StyleSheet.flatten([styles.target, style])}>
        <Text style={styles.words}>{label}</Text>
      </Pressable>
    </Link>
  )
}

const styles = StyleSheet.create({
  target: { minHeight: SIZE.target, maxWidth: '100%', justifyContent: 'center', alignSelf: 'flex-start' },
  words: { fontWeight: '500', textDecorationLine: 'underline' },
})
