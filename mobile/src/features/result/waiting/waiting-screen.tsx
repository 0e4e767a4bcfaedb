import { statusShownAs } from '@truegul/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { formatMoment } from '@/lib/words/format-moment'
import { Icon } from '@/ui/icon'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Opened } from '../use-submission'
import { MovingLine } from './moving-line'
import { useElapsed } from './use-elapsed'
import { WaitingFoot } from './waiting-foot'

const READ = ['content', 'organisation', 'language'] as const
const HOUR = 3600

type Props = {
  submission: Opened['submission']
  /** When this wait began, in milliseconds: at its sending, or at the retry. */
  since: number
  banner: ReactNode
}

/** True states and the time that went by: no progress is made up. */
export function WaitingScreen({ submission, since, banner }: Props) {
  const { t, i18n } = useTranslation()
  const isReading = statusShownAs(submission.status) === 'processing'
  return (
    <Screen title={t('waiting.title')} backTo="/" banner={banner} foot={<WaitingFoot />}>
      <View style={styles.column}>
        <View style={styles.head}>
          <Text kind="title" role="heading" aria-level={2}>
            {t(isReading ? 'waiting.heading' : 'waiting.heading-queued')}
          </Text>
          <Text colour="inkMuted" aria-live="polite">
            {t(submission.delayed ? 'waiting.delayed' : 'waiting.note')}
          </Text>
        </View>
        <View style={styles.state}>
          <Text kind="label" role="status">
            {t(isReading ? 'waiting.scoring' : 'waiting.queued')}
          </Text>
          <Clock since={since} />
        </View>
        <MovingLine />
        {READ.map((criterion) => (
          <Row key={criterion} criterion={criterion} />
        ))}
        <View style={styles.done}>
          <Done
            words={t('waiting.saved')}
            moment={formatMoment(i18n.language, submission.createdAt, { seconds: true })}
          />
          {isReading && <Done words={t('waiting.begun')} />}
        </View>
      </View>
    </Screen>
  )
}

function Row({ criterion }: { criterion: (typeof READ)[number] }) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View style={[styles.row, { borderBottomColor: colours.line }]}>
      <Icon name={criterion} colour={criterion} />
      <View style={styles.words}>
        <Text kind="label">{t(`criterion.${criterion}`)}</Text>
        <Text kind="caption" colour="inkMuted">
          {t(`waiting.${criterion}`)}
        </Text>
      </View>
    </View>
  )
}

/** Minutes and seconds. Beyond an hour they tell nothing: the line below says when it was sent. */
function Clock({ since }: { since: number }) {
  const { t } = useTranslation()
  const seconds = useElapsed(since)
  if (seconds >= HOUR) return null
  return (
    <Text kind="label" figures role="timer" aria-label={t('waiting.elapsed', { count: seconds })}>
      {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
    </Text>
  )
}

function Done({ words, moment }: { words: string; moment?: string }) {
  return (
    <View style={styles.step}>
      <Icon name="check" size={20} />
      <Text kind="caption" style={styles.words}>
        {words}
      </Text>
      {moment && (
        <Text kind="caption" colour="inkMuted" figures>
          {moment}
        </Text>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  column: { maxWidth: 560, width: '100%' },
  head: { gap: 8, paddingTop: 12, paddingBottom: 24 },
  state: { flexDirection: 'row', justifyContent: 'space-between', gap: 12, paddingBottom: 8 },
  row: { flexDirection: 'row', gap: 14, minHeight: 64, paddingVertical: 16, borderBottomWidth: 1 },
  words: { flex: 1, gap: 4 },
  done: { paddingTop: 20, gap: 12 },
  step: { flexDirection: 'row', alignItems: 'center', gap: 12 },
})
