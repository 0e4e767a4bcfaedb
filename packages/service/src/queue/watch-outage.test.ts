import { expect, test } from 'vitest'
import { createLog } from '../log/create-log.ts'
import { watchOutage } from './watch-outage.ts'

test('an outage is one warning and one line when it is over, however often contact fails in between', () => {
  const lines: { level: string; msg: string }[] = []
  const outage = watchOutage(
    createLog({ service: 'test', destination: { write: (line) => lines.push(JSON.parse(line)) } }),
  )
  outage.healed()
  for (let i = 0; i < 1_000; i++) outage.failed(new Error('connect ECONNREFUSED'))
  outage.healed()
  outage.healed()
  outage.failed(new Error('again'))
  expect(lines.map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
    'warn: the queue is away; waiting for it',
    'info: the queue is back',
    'warn: the queue is away; waiting for it',
  ])
})
