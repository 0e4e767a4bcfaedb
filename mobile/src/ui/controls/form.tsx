import type { ReactNode } from 'react'
import { StyleSheet, View } from 'react-native'

/** Fields that belong together, with the button that sends them. */
export const Form = ({ children }: { children: ReactNode }) => <View style={styles.form}>{children}</View>

const styles = StyleSheet.create({ form: { gap: 16 } })
