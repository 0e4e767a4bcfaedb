import type { Service } from '@truegul/production/names'
import { lookUntil } from '../../aws/look-until.ts'
import type { ReleaseWork } from '../release-work.ts'
import { readServer, type ServerState } from './read-server.ts'

/** How a deployment ended: in service, given up by ECS for another revision, failed with nothing to go back to, or not at all. */
export type RolloutEnd =
  | { how: 'serves' }
  | { how: 'taken-back'; to: ServerState; why: string }
  | { how: 'failed'; why: string }
  | { how: 'time-up'; why: string }

/** For so many looks ECS may still tell of the time before a change. */
const SETTLING_LOOKS = 4

/**
 * Watches until a revision is in service. The SDK's waiter calls a service stable also when the circuit breaker has put the earlier
 * revision back; only the wanted revision, completed, with all its tasks, counts here.
 */
export async function watchRollout(work: ReleaseWork, service: Service, revision: string): Promise<RolloutEnd> {
  const tell = teller(work, service)
  let last: ServerState | null = null
  let looksBefore = 0
  const end = await lookUntil(work.aws, work.minutes, async (): Promise<RolloutEnd | null> => {
    const state = await readServer(work.aws, service)
    last = state
    tell(state)
    if (state.revision === revision) looksBefore = SETTLING_LOOKS
    if (state.revision !== revision) {
      looksBefore += 1
      if (looksBefore < SETTLING_LOOKS) return null
      return { how: 'taken-back', to: state, why: state.failedBefore ?? 'another deployment took its place' }
    }
    if (state.rollout === 'FAILED') return { how: 'failed', why: state.reason }
    return state.rollout === 'COMPLETED' && state.running >= state.desired ? { how: 'serves' } : null
  })
  return end ?? { how: 'time-up', why: timeUp(work.minutes, last) }
}

const timeUp = (minutes: number, last: ServerState | null) =>
  `not stable after ${minutes} minutes${last ? `: ${last.running} of ${last.desired} tasks run, ${last.failedTasks} failed` : ''}`

/** Tells what changed since the last look, and what ECS says meanwhile. */
function teller({ remark }: ReleaseWork, service: Service) {
  const startedAt = Date.now()
  const told = new Set<string>()
  return ({ tag, running, pending, desired, failedTasks, rollout, events }: ServerState): void => {
    const tasks = `${running} of ${desired} tasks run, ${pending} start, ${failedTasks} failed`
    const line = `${service} ${tag}: ${tasks} (${rollout.toLowerCase().replace('_', ' ')})`
    if (!told.has(line)) remark(line)
    told.add(line)
    for (const { id, at, message } of events) {
      if (at.getTime() >= startedAt && !told.has(id)) remark(`  ECS: ${message}`)
      told.add(id)
    }
  }
}
