import type { Part, Status } from './read-status.ts'

/** What somebody should look at now, a phrase each. What a pause explains is not among it. */
export function needsAttention({ pausedSince, servers, database, cache, alarms, queue, spend }: Status): string[] {
  const isPaused = known(pausedSince, (since) => since !== null)
  const found: string[] = []
  for (const [name, state] of Object.entries(servers)) {
    if ('unknown' in state) found.push(`${name} cannot be read`)
    else if (isPaused && state.value.running > 0) found.push(`${name} runs although production is paused`)
    else if (!isPaused && state.value.desired === 0) found.push(`${name} has no tasks and is not paused`)
    else if (state.value.rollout === 'FAILED') found.push(`${name}: its deployment failed`)
    else if (state.value.running < state.value.desired) found.push(`${name} lacks tasks`)
  }
  if (known(database, ({ status }) => status !== (isPaused ? 'stopped' : 'available'))) found.push('the database')
  if (known(cache, ({ status }) => status !== 'available')) found.push('the cache')
  const ringing = 'value' in alarms ? alarms.value.filter(({ state }) => state === 'ALARM') : []
  if (ringing.length > 0) found.push(`${ringing.length} alarm(s)`)
  if (!isPaused && known(queue, ({ waiting }) => waiting === null)) found.push('no server tells of the queue')
  if (known(spend, ({ limit, actual, forecast }) => Math.max(actual, forecast ?? 0) > limit)) found.push('the budget')
  const parts = { database, cache, alarms, queue, spend }
  for (const [name, part] of Object.entries(parts)) if ('unknown' in part) found.push(`${name} cannot be read`)
  return found
}

const known = <T>(part: Part<T>, is: (value: T) => boolean): boolean => 'value' in part && is(part.value)
