import type { Submission } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Icon } from '@/ui/icon'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { MovingLine } from './moving-line'

const READ = ['content', 'organisation', 'language'] as const

/** True states and the time that went by: no progress is made up. */
export function WaitingScreen({ submission }: { submission: Pick<Submission, 'status' | 'delayed' | 'createdAt'> }) {
  const { t } = useTranslation()
  const router = useRouter()
  const colours = useColours()
  const seconds = useSecondsSince(submission.createdAt)
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <Screen
      title={t('waiting.title')}
      backTo="/"
      foot={<Button label={t('waiting.home')} look="secondary" onPress={() => router.replace('/')} />}
    >
      <View style={styles.column}>
        <View style={styles.head}>
          <Text kind="title" role="heading" aria-level={2}>
            {t('waiting.heading')}
          </Text>
          <Text colour="inkMuted" aria-live="polite">
            {t(submission.delayed ? 'waiting.delayed' : 'waiting.note')}
          </Text>
        </View>
        <View style={styles.state}>
          <Text kind="label" role="status">
            {t(submission.status === 'pending' ? 'waiting.queued' : 'waiting.scoring')}
          </Text>
          <Text kind="label" figures aria-label={t('waiting.elapsed', { count: seconds })}>
            {clock}
          </Text>
        </View>
        <MovingLine />
        {READ.map((criterion) => (
          <View key={criterion} style={[styles.row, { borderBottomColor: colours.line }]}>
            <Icon name={criterion} colour={criterion} />
            <View style={styles.words}>
              <Text kind="label">{t(`criterion.${criterion}`)}</Text>
              <Text kind="caption" colour="inkMuted">
                {t(`waiting.${criterion}`)}
              </Text>
            </View>
          </View>
        ))}
      </View>
    </Screen>
  )
}

function useSecondsSince(time: string): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - Date.parse(time)) / 1000))
}

const styles = StyleSheet.create({
  column: { maxWidth: 560, width: '100%' },
  head: { gap: 8, paddingTop: 12, paddingBottom: 24 },
  state: { flexDirection: 'row', justifyContent: 'space-between', gap: 12, paddingBottom: 8 },
  row: { flexDirection: 'row', gap: 14, minHeight: 64, paddingVertical: 12, borderBottomWidth: 1 },
  words: { flex: 1, gap: 2 },
})
