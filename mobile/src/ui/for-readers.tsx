import type { ReactNode } from 'react'
import { StyleSheet, Text } from 'react-native'

type Props = { lang?: 'ko'; testID?: string; children: ReactNode }

/** Words for a screen reader alone: out of sight, not out of reach, because readers skip what is not displayed. */
export function ForReaders({ lang, testID, children }: Props) {
  return (
    <Text lang={lang} testID={testID} style={styles.hidden}>
      {children}
    </Text>
  )
}

const styles = StyleSheet.create({
  hidden: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', opacity: 0.01 },
})
