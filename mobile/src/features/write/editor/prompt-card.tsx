import { ESSAY_INSTRUCTION, ESSAY_QUESTION } from '@truegul/topik'
import { StyleSheet, View } from 'react-native'
import type { Prompt } from '@/lib/api/said'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** The instruction, the passage and its three tasks, as they are printed in the exam. */
export function PromptCard({ prompt }: { prompt: Prompt }) {
  const colours = useColours()
  return (
    <View style={styles.card}>
      {prompt.question === ESSAY_QUESTION && (
        <Text printed kind="label" lang="ko" style={styles.instruction}>
          {ESSAY_INSTRUCTION.ko}
        </Text>
      )}
      <Text printed lang="ko" style={styles.passage}>
        {prompt.passage}
      </Text>
      <View style={[styles.rule, { backgroundColor: colours.line }]} />
      {prompt.questions.map((question, index) => (
        <View key={question} style={styles.task}>
          <View style={[styles.number, { borderColor: colours.ink }]}>
            <Text kind="caption" figures>
              {index + 1}
            </Text>
          </View>
          <Text printed lang="ko" style={styles.question}>
            {question}
          </Text>
        </View>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  card: { gap: 16 },
  instruction: { fontWeight: '400', lineHeight: 24 },
  passage: { lineHeight: 29 },
  rule: { height: 1 },
  task: { flexDirection: 'row', alignItems: 'flex-start', gap: 12 },
  number: {
    width: 24,
    height: 24,
    borderWidth: 1,
    borderRadius: RADIUS.cell,
    alignItems: 'center',
    justifyContent: 'center',
  },
  question: { flex: 1, lineHeight: 26 },
})
