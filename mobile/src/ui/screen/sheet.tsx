import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyboardAvoidingView, Modal, Platform, Pressable, ScrollView, StyleSheet, View } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { useStanding } from '@/lib/session/standing'
import { IconButton } from '@/ui/controls/icon-button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'

type Props = {
  title: string
  /** For Escape, the back button of Android and a tap beside the sheet. */
  onClose: () => void
  /** Shown also while the learner is asked to log in again: every other sheet gives way to that one. */
  isAboutSession?: boolean
  /** Nothing of the screen is to be seen meanwhile. */
  isCover?: boolean
  /** Stands still below what scrolls. */
  foot?: ReactNode
  children: ReactNode
}

/** Over the screen, which stays as it is: from below on a phone, a dialog in the middle where there is room. It scrolls. */
export function Sheet({ title, onClose, isAboutSession = false, isCover = false, foot, children }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const isWide = useIsWide()
  const { kind } = useStanding()
  if (kind === 'ended' && !isAboutSession) return null
  return (
    <Modal visible transparent animationType="fade" onRequestClose={onClose} aria-label={title}>
      <KeyboardAvoidingView
        style={[styles.all, isWide && styles.middle, { backgroundColor: isCover ? colours.bg : colours.scrim }]}
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
          <View style={styles.head}>
            <Text kind="title" role="heading" aria-level={2} style={styles.title}>
              {title}
            </Text>
            <IconButton name="close" label={t('common.close')} onPress={onClose} />
          </View>
          <ScrollView style={styles.scroll} contentContainerStyle={styles.content} keyboardShouldPersistTaps="handled">
            {children}
          </ScrollView>
          <SafeAreaView edges={['bottom']} style={styles.foot}>
            {foot}
          </SafeAreaView>
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
  head: { flexDirection: 'row', alignItems: 'center', paddingTop: 16, paddingLeft: 20, paddingRight: 10 },
  title: { flex: 1 },
  scroll: { flexGrow: 0, flexShrink: 1 },
  content: { paddingHorizontal: 20, paddingTop: 12, gap: 16 },
  foot: { paddingHorizontal: 20, paddingTop: 16, paddingBottom: 20, gap: 8 },
})
