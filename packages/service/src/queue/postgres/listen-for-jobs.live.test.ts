import { breakableProxy } from '@truegul/dev/testing/doors/breakable-proxy'
import { expect, test } from 'vitest'
import { listenForJobs } from './listen-for-jobs.ts'

const outage = { failed: () => {}, healed: () => {} }

test.each(['silence', 'hangUp'] as const)('closes at once while it connects to a database in %s', async (how) => {
  await using proxy = await breakableProxy(new URL('postgres://nobody@127.0.0.1:9/none'))
  proxy[how]()
  const isAsked = proxy.isAsked()
  const listening = listenForJobs({ connectionString: proxy.url }, 'judge', () => {}, outage)
  await isAsked
  expect(await listening.close()).toBeUndefined()
})
