import type { ReactNode } from 'react'
import { KeyboardAvoidingView, Modal, Platform, Pressable, ScrollView, StyleSheet, View } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'

type Props = {
  title: string
  /** For Escape, the back button of Android and a tap beside the sheet. */
  onClose: () => void
  children: ReactNode
}

/** Over the screen, which stays as it is: from below on a phone, a dialog in the middle where there is room. It scrolls. */
export function Sheet({ title, onClose, children }: Props) {
  const colours = useColours()
  const isWide = useIsWide()
  return (
    <Modal visible transparent animationType="fade" onRequestClose={onClose} aria-label={title}>
      <KeyboardAvoidingView
        style={[styles.all, isWide && styles.middle, { backgroundColor: colours.scrim }]}
        {...(Platform.OS === 'ios' && { behavior: 'padding' })}
      >
        {/* For the finger and the mouse only; the keyboard has Escape. */}
        <Pressable style={StyleSheet.absoluteFill} onPress={onClose} aria-hidden tabIndex={-1} />
        <View
          style={[
            styles.sheet,
            isWide && styles.dialog,
            { backgroundColor: colours.surface, borderColor: colours.line },
          ]}
        >
          <ScrollView contentContainerStyle={styles.content} keyboardShouldPersistTaps="handled">
            <SafeAreaView edges={['bottom']} style={styles.column}>
              <Text kind="heading" role="heading" aria-level={2}>
                {title}
              </Text>
              {children}
            </SafeAreaView>
          </ScrollView>
        </View>
      </KeyboardAvoidingView>
    </Modal>
  )
}

const styles = StyleSheet.create({
  all: { flex: 1, justifyContent: 'flex-end' },
  middle: { justifyContent: 'center', alignItems: 'center' },
  sheet: {
    maxHeight: '92%',
    borderTopLeftRadius: RADIUS.large,
    borderTopRightRadius: RADIUS.large,
    borderTopWidth: 1,
  },
  dialog: { width: 520, borderRadius: RADIUS.large, borderWidth: 1 },
  content: { padding: 20, paddingTop: 24 },
  column: { gap: 16 },
})
