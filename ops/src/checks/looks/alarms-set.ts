import { ALARMS } from '@truegul/production/alarms'
import { names } from '@truegul/production/names'
import { done, lookAtAws, notDone } from '../check.ts'

/** The alarms are there and tell somebody. One that is ringing is set all the same, and said. */
export const alarmsSet = lookAtAws(async (aws) => {
  const client = await aws.cloudWatch()
  const alarms = []
  let token: string | undefined
  do {
    const page = await client.describeAlarms({
      AlarmNamePrefix: names.alarm(''),
      ...(token === undefined ? {} : { NextToken: token }),
    })
    alarms.push(...(page.MetricAlarms ?? []))
    token = page.NextToken
  } while (token !== undefined)
  const there = new Set(alarms.map(({ AlarmName }) => AlarmName))
  const missing = Object.keys(ALARMS).filter((alarm) => !there.has(names.alarm(alarm)))
  if (missing.length > 0) return notDone(`missing: ${missing.join(', ')}`, 'npm run infra -- deploy --all')
  const mute = alarms.filter(({ ActionsEnabled, AlarmActions = [] }) => !ActionsEnabled || AlarmActions.length === 0)
  if (mute.length > 0) {
    const which = mute.map(({ AlarmName }) => AlarmName).join(', ')
    return notDone(`nobody is told by ${which}`, 'npm run infra -- deploy --all')
  }
  const ringing = alarms.filter(({ StateValue }) => StateValue === 'ALARM').map(({ AlarmName }) => AlarmName)
  return done(
    `${alarms.length} alarms${ringing.length === 0 ? ', none rings' : `; ringing now: ${ringing.join(', ')}`}`,
  )
})
