import type { getPrompt, Output } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { Pressable, ScrollView, StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { PromptCard } from './prompt-card'

/** The prompt, unfolded over the text on a phone. */
export function PromptFold({ prompt, onFold }: { prompt: Output<typeof getPrompt>; onFold: () => void }) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View style={[StyleSheet.absoluteFill, { backgroundColor: colours.scrim }]}>
      <Pressable style={StyleSheet.absoluteFill} onPress={onFold} tabIndex={-1} aria-hidden />
      <View style={[styles.sheet, { backgroundColor: colours.surface }]}>
        <ScrollView contentContainerStyle={styles.body}>
          <PromptCard prompt={prompt} />
        </ScrollView>
        <Button label={t('write.fold')} icon="up" look="quiet" onPress={onFold} />
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
  body: { paddingHorizontal: 20, paddingVertical: 16 },
})
