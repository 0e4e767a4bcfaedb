import { StyleSheet, View } from 'react-native'
import { Mark } from '@/ui/brand'
import { Text } from '@/ui/text'
import { Page } from '../page'

/** Until it is known who is there: the same picture that the page begins with, so that nothing jumps. */
export function SplashScreen() {
  return (
    <Page>
      <View role="status" aria-label="TrueGul" style={styles.middle}>
        <Mark size={88} />
        <View style={styles.name}>
          <Text kind="title">TrueGul</Text>
          <Text colour="inkMuted" lang="ko">
            트루글
          </Text>
        </View>
      </View>
    </Page>
  )
}

const styles = StyleSheet.create({
  middle: { flex: 1, alignItems: 'center', justifyContent: 'center', gap: 20 },
  name: { alignItems: 'center', gap: 2 },
})
