import type { Part, Status } from './read-status.ts'

/** The status on one screen. */
export function printStatus(status: Status, print: (line: string) => void): void {
  const { at, pausedSince, servers, database, cache, alarms, queue, spend } = status
  const row = <T>(name: string, part: Part<T>, text: (value: T) => string) =>
    print(`${name.padEnd(11)} ${'unknown' in part ? `not known: ${part.unknown}` : text(part.value)}`)

  print(`TrueGul on AWS, ${utc(at)} UTC`)
  row('paused', pausedSince, (since) => (since === null ? 'no' : `since ${utc(new Date(since))} UTC`))
  for (const [name, server] of Object.entries(servers)) {
    row(name, server, ({ tag, running, desired, pending, rollout, reason }) => {
      const more = rollout === 'COMPLETED' ? '' : `, ${rollout.toLowerCase().replace('_', ' ')}: ${reason}`
      return `${tag.padEnd(12)} ${running} of ${desired} tasks run, ${pending} start${more}`
    })
    if ('value' in server && server.value.lastEvent) print(`${' '.repeat(12)}${server.value.lastEvent}`)
  }
  row('database', database, ({ status: word, startsByItself }) =>
    startsByItself === null ? word : `${word}; AWS starts it by itself at ${utc(startsByItself)} UTC`,
  )
  row('cache', cache, ({ status: word }) => word)
  row('queue', queue, ({ waiting, oldestSeconds }) =>
    waiting === null
      ? 'nothing told in ten minutes'
      : `${waiting} essay(s) wait, the oldest for ${oldestSeconds ?? 0} s`,
  )
  row('spend', spend, ({ limit, actual, forecast }) => {
    const later = forecast === null ? '' : `, $${forecast.toFixed(2)} by its end`
    return `$${actual.toFixed(2)} of $${limit.toFixed(0)} this month${later}; without LLMs (truegul costs)`
  })
  row('alarms', alarms, (all) => {
    const ringing = all.filter(({ state }) => state === 'ALARM')
    const unsure = all.filter(({ state }) => state === 'INSUFFICIENT_DATA')
    return `${ringing.length} of ${all.length} ring, ${unsure.length} lack data`
  })
  if (!('value' in alarms)) return
  for (const { name, state, reason } of alarms.value) if (state === 'ALARM') print(`  ${name}: ${reason}`)
}

const utc = (time: Date) => time.toISOString().slice(0, 16).replace('T', ' ')
