import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import type { ExamClock } from '../drafts/draft'
import { clockFace, isPaused, timeLeft, togglePause } from './exam-clock'

type Props = { clock: ExamClock; onPut: (clock: ExamClock) => void; onOpen: () => void }

/** What is left of the 50 minutes. A press stops the clock, which covers the text; once the time is over there is nothing to stop. */
export function ExamTimer({ clock, onPut, onOpen }: Props) {
  const { t } = useTranslation()
  const left = useLeft(clock)
  const time = clockFace(left)
  const label =
    left === 0 ? `${time}, ${t('exam.over-label')}` : t(isPaused(clock) ? 'exam.paused' : 'exam.left', { time })
  return (
    <Pressable
      role="button"
      aria-label={label}
      onPress={() => (left === 0 ? onOpen() : onPut(togglePause(clock, Date.now())))}
      style={styles.timer}
    >
      <Icon name="timer" size={20} />
      <Text kind="label" figures>
        {time}
      </Text>
    </Pressable>
  )
}

/** Looked at each second; the clock itself is the kept end, so nothing drifts. */
function useLeft(clock: ExamClock): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (isPaused(clock)) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [clock])
  return timeLeft(clock, now)
}

const styles = StyleSheet.create({
  timer: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 4,
    minHeight: SIZE.target,
    minWidth: SIZE.target,
    paddingHorizontal: 12,
  },
})
