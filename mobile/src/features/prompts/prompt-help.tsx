import { ESSAY_INSTRUCTION, ESSAY_QUESTION } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Prompt } from '@/lib/api/said'
import { Fold } from '@/ui/controls/fold'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

/** What helps to understand the prompt, folded: who wants to try without it does not see it. */
export function PromptHelp({ prompt }: { prompt: Prompt }) {
  const { t } = useTranslation()
  const { line } = useColours()
  const { gloss, topicWords } = prompt
  return (
    <View style={{ borderTopWidth: 1, borderTopColor: line }}>
      <Fold label={t('prompts.words')} note={String(topicWords.length)}>
        <Text lang="ko" style={styles.words}>
          {topicWords.join(', ')}
        </Text>
      </Fold>
      <Fold label={t('prompts.gloss')} note={null}>
        <View style={styles.gloss}>
          <Text kind="label" lang="en">
            {gloss.title}
          </Text>
          {prompt.question === ESSAY_QUESTION && (
            <Text kind="label" lang="en" style={styles.light}>
              {ESSAY_INSTRUCTION.en}
            </Text>
          )}
          <Text kind="label" lang="en" style={styles.light}>
            {gloss.passage}
          </Text>
          {gloss.questions.map((question, index) => (
            <Text key={question} kind="label" lang="en" style={styles.light}>
              {`${index + 1}. ${question}`}
            </Text>
          ))}
        </View>
      </Fold>
    </View>
  )
}

const styles = StyleSheet.create({
  words: { lineHeight: 28 },
  gloss: { gap: 10 },
  light: { fontWeight: '400', lineHeight: 23 },
})
