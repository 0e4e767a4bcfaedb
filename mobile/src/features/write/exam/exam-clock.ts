import type { ExamClock } from '../drafts/draft'

/** What question 54 has in the exam, in milliseconds. All of writing has 50 minutes; the essay alone is practised with all of them. */
export const EXAM_TIME = 50 * 60_000

export const startedClock = (now: number): ExamClock => ({ endsAt: now + EXAM_TIME })

/** Milliseconds left, at least 0. It is told from the end, which is kept, so a closed app does not stop it. */
export const timeLeft = (clock: ExamClock, now: number): number =>
  Math.max(0, 'left' in clock ? clock.left : clock.endsAt - now)

export const isPaused = (clock: ExamClock): boolean => 'left' in clock

/** Stands still, or goes on with what was left. */
export function togglePause(clock: ExamClock, now: number): ExamClock {
  return 'left' in clock ? { endsAt: now + clock.left } : { left: timeLeft(clock, now) }
}

/** `31:20`; seconds are counted up, so that 50:00 is seen and 00:00 is the end. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
