import { start } from '@truegul/api-server/start'
import { newDevice, pushSystem } from '@truegul/dev/testing/push-system'
import { eventually } from '@truegul/dev/testing/test-api'
import { createLog } from '@truegul/service'
import { expect, test } from 'vitest'

test('two servers on one database send everything once', async () => {
  await using system = await pushSystem()
  const stops: ((milliseconds: number) => Promise<void>)[] = []
  const onStop = (_name: string, stop: (milliseconds: number) => Promise<void>) => void stops.push(stop)
  await start(system.api.settings, createLog({ service: 'second', level: 'silent' }), { onStop })
  try {
    for (const vendor of [system.apns, system.fcm]) vendor.behave(() => ({ kind: 'take', latency: 20 }))
    const phones = Array.from({ length: 20 }, (_, i) => newDevice(i % 2 === 0 ? 'ios' : 'android'))
    const learner = await system.learnerWith(...phones)
    const ids = await Promise.all(Array.from({ length: 10 }, () => system.finish(learner)))
    for (const id of ids) await eventually(() => system.states(id)).toEqual(phones.map(() => 'sent'))
    const received = [...system.apns.received, ...system.fcm.received].map(
      ({ token, resultId }) => `${token} ${resultId}`,
    )
    expect(received).toHaveLength(phones.length * ids.length)
    expect(new Set(received).size).toBe(received.length)
  } finally {
    for (const stop of stops.reverse()) await stop(5_000)
  }
})
