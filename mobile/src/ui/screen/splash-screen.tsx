import { StyleSheet, View } from 'react-native'
import { Mark } from '@/ui/brand'
import { Page } from './page'

/** The mark alone, as the page shows it before the app runs. */
export function SplashScreen() {
  return (
    <Page>
      <View role="status" aria-label="TrueGul" style={styles.middle}>
        <Mark size={88} />
      </View>
    </Page>
  )
}

const styles = StyleSheet.create({ middle: { flex: 1, alignItems: 'center', justifyContent: 'center' } })
