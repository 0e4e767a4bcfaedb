import type { Log } from '@truegul/service'

export type Loop = {
  /** There is work now: the next round starts at once, or right after the one under way. */
  nudge(): void
  /** Ends after the round under way, and does not wait for it longer than `milliseconds`. */
  stop(milliseconds: number): Promise<void>
}

type Options = {
  /** Milliseconds between rounds that nobody asked for. */
  every: number
  /** One round; true when there may be more to do at once. */
  round: () => Promise<boolean>
  log: Log
  name: string
}

/** Runs rounds one after another, never two at once. A round that fails is
 * logged once for as long as it keeps failing, and comes again after the pause. */
export function startLoop({ every, round, log, name }: Options): Loop {
  let isStopped = false
  let isNudged = false
  let isFailing = false
  let wake = () => {}

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async () => {
    while (!isStopped) {
      isNudged = false
      let isMore = false
      try {
        isMore = await round()
        isFailing = false
      } catch (error) {
        if (!isFailing) log.warn({ err: error, loop: name }, 'a round failed; it comes again until it succeeds')
        isFailing = true
        // A nudge must not turn a failure that lasts into a busy loop.
        isNudged = false
      }
      if (!isMore && !isNudged && !isStopped) await pause()
    }
  }
  const ended = run()

  return {
    nudge: () => {
      isNudged = true
      wake()
    },
    stop: async (milliseconds) => {
      isStopped = true
      wake()
      let timer: NodeJS.Timeout | undefined
      const deadline = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds)
      })
      await Promise.race([ended, deadline])
      clearTimeout(timer)
    },
  }
}
