import { standing } from '@/lib/session/standing'
import { keepSending } from './keep-sending'
import { type Outbox, openOutbox } from './open-outbox'

type Opened = { outbox: Outbox; keeper: ReturnType<typeof keepSending> }

let opened: Opened | null = null

/** The outbox of the learner who is inside, and what sends it. Opened once, so that all of the app sees the same. */
export function outboxOf(learnerId: string): Opened {
  if (opened?.outbox.learnerId === learnerId) return opened
  letGo()
  const outbox = openOutbox(learnerId)
  opened = { outbox, keeper: keepSending(outbox) }
  return opened
}

/** After a log-out, which took it off the device: it is not to be shown or written again from memory. */
export function letGo(): void {
  opened?.keeper.stop()
  opened = null
}

standing.listen(() => {
  if (standing.now().kind === 'visitor') letGo()
})
