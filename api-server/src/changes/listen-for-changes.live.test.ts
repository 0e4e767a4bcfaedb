import { breakableProxy } from '@truegul/dev/testing/doors/breakable-proxy'
import { createLog } from '@truegul/service'
import { expect, test } from 'vitest'
import { listenForChanges } from './listen-for-changes.ts'

const log = createLog({ service: 'api-server', level: 'silent' })
const ignore = { onChange: () => {}, onPush: () => {}, onListening: () => {} }

test.each(['silence', 'hangUp'] as const)('stops at once while it connects to a database in %s', async (how) => {
  await using proxy = await breakableProxy(new URL('postgres://nobody@127.0.0.1:9/none'))
  proxy[how]()
  const isAsked = proxy.isAsked()
  const changes = listenForChanges({ url: proxy.url, log, ...ignore })
  await isAsked
  expect(await changes.stop()).toBeUndefined()
})
