/** What is to be written when its turn comes; null removes. */
type Make = () => string | null
type Waiting = { make: Make; done: Promise<void> }
type Lane = { running: Promise<void>; waiting: Waiting | null }

/**
 * One write at a time for each key; of several that wait only the last is made and written. So a slow disk never falls behind
 * by more than one write, however fast somebody types. Each promise settles when its value, or a later one, is kept.
 */
export function writeLatest(write: (key: string, value: string | null) => Promise<void>) {
  const lanes = new Map<string, Lane>()

  const start = (key: string, make: Make): Promise<void> => {
    const lane: Lane = { running: write(key, make()), waiting: null }
    lanes.set(key, lane)
    const end = () => {
      if (!lane.waiting) lanes.delete(key)
    }
    lane.running.then(end, end)
    return lane.running
  }

  return (key: string, make: Make): Promise<void> => {
    const lane = lanes.get(key)
    if (!lane) return start(key, make)
    if (lane.waiting) {
      lane.waiting.make = make
      return lane.waiting.done
    }
    const go = () => start(key, waiting.make)
    const waiting: Waiting = { make, done: lane.running.then(go, go) }
    lane.waiting = waiting
    return waiting.done
  }
}
