import { onlineManager } from '@tanstack/react-query'
import { AppState } from 'react-native'
import { unlessHeldElsewhere } from '@/features/write/drafts/hold-draft'
import { pauseBefore } from '@/features/write/outbox/pause-before'
import { standing } from '@/lib/session/standing'
import { queryClient } from '@/lib/stores/query-client'
import { FEEDBACK_KEY } from '../mine/use-my-feedback'
import type { Outbox } from './open-outbox'
import { type Left, sendWaiting } from './send-waiting'

/** Sends what waits: at once, when the network, the app or its learner comes back, and else again with growing pauses. Returns how to wake it and how to stop. */
export function keepSending(outbox: Outbox) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let tries = 0
  let isStopped = false
  let running: Promise<void> | null = null

  const end = (left: Left) => {
    running = null
    if (left !== 'later') tries = 0
    else if (!isStopped) timer ??= setTimeout(wake, pauseBefore(++tries))
  }
  function wake(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    if (isStopped) return Promise.resolve()
    running ??= sendAll(outbox).then(end, () => end('later'))
    return running
  }
  const stops = [
    onlineManager.subscribe((isOnline) => {
      if (isOnline) void wake()
    }),
    standing.listen(() => {
      if (standing.now().kind === 'inside') void wake()
    }),
    (() => {
      const subscription = AppState.addEventListener('change', (state) => {
        if (state === 'active') void wake()
      })
      return () => subscription.remove()
    })(),
  ]
  void outbox.ready.then(wake)
  return {
    wake,
    stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}

async function sendAll(outbox: Outbox): Promise<Left> {
  // Another tab may have sent one.
  await outbox.refresh()
  let left: Left = 'nothing'
  for (const { id } of [...outbox.all()].reverse()) {
    if (!onlineManager.isOnline()) return 'later'
    const became = await unlessHeldElsewhere(id, () => sendWaiting(outbox, id))
    if (became === 'log-in') return became
    // Another tab is at it, and may be closed before it is through.
    if (became === null || became === 'later') left = 'later'
    if (!outbox.get(id)) void queryClient.invalidateQueries({ queryKey: FEEDBACK_KEY })
  }
  return left
}
