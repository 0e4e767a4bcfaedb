import { scorerShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { formatMoment } from '@/lib/words/format-moment'
import { TextLink } from '@/ui/controls/text-link'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { FeedbackText, useFeedbackLanguage } from '../feedback-text'

type Props = { result: Result }
type JudgeProps = Props & { submissionId: string }

/** Notes that are about the essay. All others are about the judge, those of a newer server too. */
const OF_THE_ESSAY: ReadonlySet<string> = new Set([
  'off-topic',
  'under-length',
  'over-length',
  'copied-from-prompt',
  'repeated-sentences',
  'words-to-check',
  'names-to-check',
  'instruction-found',
])

/** What the learner should know about the essay: that it is short, seems off the topic, repeats the prompt. */
export function EssayNotes({ result }: Props) {
  const notes = result.notes.filter(({ code }) => OF_THE_ESSAY.has(code))
  if (notes.length === 0) return null
  return (
    <View style={styles.notes}>
      {notes.map(({ code, text }) => (
        <View key={code} style={styles.note}>
          <Icon name="info" size={20} colour="inkMuted" />
          <FeedbackText kind="label" style={styles.words}>
            {text}
          </FeedbackText>
        </View>
      ))}
    </View>
  )
}

/** Who judged, when, who else saw the text, in which language, and what has to be known about it. */
export function JudgeNotes({ result, submissionId }: JudgeProps) {
  const { t, i18n } = useTranslation()
  const language = useFeedbackLanguage()
  const notes = result.notes.filter(({ code }) => !OF_THE_ESSAY.has(code))
  const { scorer, model } = result.provenance
  const judge = t(`scorer.${scorerShownAs(scorer)}`, { model: model ?? '' })
  return (
    <View style={styles.judge}>
      <Text kind="label" role="heading" aria-level={2}>
        {t('result.about')}
      </Text>
      <Text kind="caption" colour="inkMuted">
        {t('result.judged', { judge, judgedAt: formatMoment(i18n.language, result.judgedAt) })}
      </Text>
      {notes.map(({ code, text }) => (
        <FeedbackText key={code} kind="caption" colour="inkMuted">
          {text}
        </FeedbackText>
      ))}
      {language !== i18n.language && (
        <Text kind="caption" colour="inkMuted">
          {t(`result.feedback-in-${language ?? 'another'}`)}
        </Text>
      )}
      <TextLink href={{ pathname: '/readers/[id]', params: { id: submissionId } }} label={t('readers.title')} />
    </View>
  )
}

const styles = StyleSheet.create({
  notes: { gap: 12 },
  note: { flexDirection: 'row', alignItems: 'flex-start', gap: 12 },
  words: { flex: 1, fontWeight: '400', lineHeight: 21 },
  judge: { gap: 6 },
})
