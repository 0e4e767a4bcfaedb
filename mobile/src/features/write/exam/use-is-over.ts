import { useEffect, useState } from 'react'
import type { ExamClock } from '../drafts/draft'
import { isPaused, timeLeft } from './exam-clock'

/** Is the time over? Told when it happens, without a look at each second. */
export function useIsOver(clock: ExamClock | null): boolean {
  const [isOver, setOver] = useState(() => clock !== null && timeLeft(clock, Date.now()) === 0)
  useEffect(() => {
    const left = clock ? timeLeft(clock, Date.now()) : null
    setOver(left === 0)
    if (!clock || !left || isPaused(clock)) return
    const timer = setTimeout(() => setOver(true), left)
    return () => clearTimeout(timer)
  }, [clock])
  return isOver
}
