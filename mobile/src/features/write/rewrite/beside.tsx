import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import type { Prompt } from '@/lib/api/said'
import { Segments } from '@/ui/controls/choice/segments'
import { PromptCard } from '../editor/prompt-card'
import { EarlierEssay } from './earlier-essay'

const VIEWS = ['earlier', 'prompt'] as const

type Props = {
  prompt: Prompt
  /** Id of the essay that is written anew; null for a new essay, and where no help is wanted. */
  rewriteOf: string | null
  /** What is written so far: advice that was used is recognised in it. */
  text: string
  /** Puts the earlier text into the field, as long as that is empty. */
  onBegin: (text: string) => void
  /** Stands under the prompt. */
  children?: ReactNode
}

/** What belongs beside a text that is being written: the prompt, and of a rewrite the earlier essay with its advice. */
export function Beside({ prompt, rewriteOf, text, onBegin, children }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('earlier')
  const card = (
    <ScrollView style={styles.part} contentContainerStyle={styles.body}>
      <PromptCard prompt={prompt} />
      {children}
    </ScrollView>
  )
  if (rewriteOf === null) return card
  return (
    <View style={styles.part}>
      <View style={styles.views}>
        <Segments
          label={t('rewrite.view')}
          options={VIEWS.map((id) => ({ id, label: t(`rewrite.view-${id}`) }))}
          selected={shown}
          onSelect={setShown}
        />
      </View>
      {shown === 'prompt' ? card : <EarlierEssay id={rewriteOf} text={text} onBegin={onBegin} />}
    </View>
  )
}

const styles = StyleSheet.create({
  part: { flexGrow: 0, flexShrink: 1, minHeight: 0 },
  views: { paddingBottom: 12 },
  body: { gap: 20 },
})
