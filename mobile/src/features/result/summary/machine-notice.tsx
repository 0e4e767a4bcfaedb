import { useMutation, useQueryClient } from '@tanstack/react-query'
import { disputeDetection } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { call } from '@/lib/api/call'
import type { Result } from '@/lib/api/said'
import { problemWords } from '@/lib/words/problem-words'
import { Icon } from '@/ui/icon'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { submissionKey } from '../use-submission'
import { wrongOf } from './detector-errors'

type Props = { id: string; result: Pick<Result, 'detection' | 'disputedAt'> }

/** That parts may be machine-written, that the score is what it is, and how often the check is wrong. One press takes it away. */
export function MachineNotice({ id, result: { detection, disputedAt } }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const dispute = useMutation({
    mutationFn: () => call(disputeDetection, { id }),
    onSuccess: ({ ok }) => (ok ? client.invalidateQueries({ queryKey: submissionKey(id) }) : undefined),
  })
  if (!detection?.flagged) return null
  if (disputedAt !== null || dispute.data?.ok) {
    return (
      <Text kind="label" role="status" colour="inkMuted" style={styles.light}>
        {t('notice.thanks')}
      </Text>
    )
  }
  const problem = dispute.data && !dispute.data.ok ? dispute.data.problem : null
  return (
    <>
      <Notice detection={detection} isBusy={dispute.isPending} onDispute={() => dispute.mutate()} />
      {problem && <ProblemBox words={problemWords(t, problem)} />}
    </>
  )
}

type NoticeProps = { detection: NonNullable<Result['detection']>; isBusy: boolean; onDispute: () => void }

function Notice({ detection, isBusy, onDispute }: NoticeProps) {
  const { t } = useTranslation()
  const colours = useColours()
  const [isMeasureOpen, setMeasureOpen] = useState(false)
  const wrong = wrongOf(detection.modelVersion)
  return (
    <View role="note" style={[styles.notice, { backgroundColor: colours.noticeTint }]}>
      <View style={styles.line}>
        <Icon name="info" colour="notice" />
        <Text colour="notice" role="heading" aria-level={2} style={styles.bold}>
          {t('notice.title')}
        </Text>
      </View>
      <Text kind="label" colour="notice" style={styles.words}>
        {t('notice.may')}{' '}
        <Text kind="label" colour="notice" style={[styles.words, styles.bold]}>
          {t('notice.score')}
        </Text>{' '}
        {wrong ? t('notice.wrong', { count: wrong.learners, of: wrong.of }) : t('notice.wrong-unmeasured')}
      </Text>
      {isMeasureOpen && <Measure detection={detection} />}
      <View style={styles.buttons}>
        <Press label={t(isBusy ? 'notice.busy' : 'notice.mine')} hasBorder isOff={isBusy} onPress={onDispute} />
        <Press label={t('notice.measure')} isExpanded={isMeasureOpen} onPress={() => setMeasureOpen(!isMeasureOpen)} />
      </View>
    </View>
  )
}

/** How it was measured, and what in this text is unlike what people write. */
function Measure({ detection: { modelVersion, features } }: Pick<NoticeProps, 'detection'>) {
  const { t } = useTranslation()
  const wrong = wrongOf(modelVersion)
  return (
    <View style={styles.measure}>
      {wrong && (
        <Text kind="caption" colour="notice">
          {t('notice.measured', { learners: wrong.learners, fluent: wrong.fluent, of: wrong.of })}
        </Text>
      )}
      {features.map(({ id, text }) => (
        <Text key={id} kind="caption" colour="notice">
          {text}
        </Text>
      ))}
      <Text kind="caption" colour="notice">
        {t('notice.model', { model: modelVersion })}
      </Text>
    </View>
  )
}

type PressProps = { label: string; hasBorder?: boolean; isOff?: boolean; isExpanded?: boolean; onPress: () => void }

/** A button in the colour of the notice. */
function Press({ label, hasBorder = false, isOff = false, isExpanded, onPress }: PressProps) {
  const colours = useColours()
  return (
    <Pressable
      role="button"
      aria-disabled={isOff}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      disabled={isOff}
      onPress={onPress}
      style={[styles.press, hasBorder && { borderColor: colours.notice, paddingHorizontal: 16 }]}
    >
      <Text kind="label" colour="notice" style={!hasBorder && styles.underlined}>
        {label}
      </Text>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  notice: { borderRadius: RADIUS.medium, padding: 16, gap: 12 },
  line: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  words: { fontWeight: '400', lineHeight: 23 },
  bold: { fontWeight: '700' },
  light: { fontWeight: '400' },
  measure: { gap: 6 },
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
  press: {
    minHeight: SIZE.target,
    justifyContent: 'center',
    borderRadius: RADIUS.medium,
    borderWidth: 1,
    borderColor: 'transparent',
    paddingVertical: 8,
    paddingHorizontal: 12,
  },
  underlined: { textDecorationLine: 'underline' },
})
