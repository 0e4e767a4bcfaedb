import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Props = { isRewrite: boolean; onFold: () => void; children: ReactNode }

/** The prompt, and of a rewrite the earlier essay, unfolded over the text on a phone. */
export function PromptFold({ isRewrite, onFold, children }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View style={[StyleSheet.absoluteFill, { backgroundColor: colours.scrim }]}>
      <Pressable style={StyleSheet.absoluteFill} onPress={onFold} tabIndex={-1} aria-hidden />
      <View style={[styles.sheet, { backgroundColor: colours.surface }]}>
        <View style={styles.body}>{children}</View>
        <Button label={t(isRewrite ? 'rewrite.close' : 'write.fold')} icon="up" look="quiet" onPress={onFold} />
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  sheet: {
    maxHeight: '100%',
    borderBottomLeftRadius: RADIUS.large,
    borderBottomRightRadius: RADIUS.large,
    paddingBottom: 4,
  },
  body: { flexShrink: 1, minHeight: 0, paddingHorizontal: 20, paddingTop: 16 },
})
