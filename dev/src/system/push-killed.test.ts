import { randomUUID } from 'node:crypto'
import { createClient, savePushToken, submitEssay } from '@truegul/contract'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startApnsFake } from '../stand-ins/apns/start-apns-fake.ts'
import { startFcmFake } from '../stand-ins/fcm/start-fcm-fake.ts'
import { eventually } from '../testing/eventually.ts'
import { newDevice } from '../testing/push-system.ts'
import { loadEssay } from './load-essay.ts'
import { signUpLearners } from './sign-up-learners.ts'
import { startSystem } from './start-system.ts'

test.each(['ios', 'android'] as const)(
  'a server that is killed between sending and noting, on %s: another try follows, and one notification stands on the screen',
  async (platform) => {
    await using apns = await startApnsFake()
    await using fcm = await startFcmFake()
    const vendor = platform === 'ios' ? apns : fcm
    vendor.behave([{ kind: 'hang', isShown: true }])
    const system = await startSystem({
      backend: 'embedded',
      apiEnv: { TRUEGUL_ENV: 'development', ...apns.env, ...fcm.env },
    })
    const database = new pg.Client({ connectionString: system.postgres.databaseUrl })
    await database.connect()
    try {
      const [learner] = await signUpLearners(system.api.url, system.postgres.databaseUrl, 1)
      const headers = { authorization: `Bearer ${learner!.accessToken}` }
      const call = createClient({ baseUrl: system.api.url, headers: () => headers })
      const phone = newDevice(platform)
      await call(savePushToken, { ...phone, appVersion: '1.0.0' })
      const essay = { id: randomUUID(), promptId: 'reading-habit', text: loadEssay(1) }
      await call(submitEssay, essay)
      await vendor.until(() => vendor.received.length === 1)
      await system.api.kill()
      const look = async () => (await database.query('select state, attempts from push_notifications')).rows
      expect(await look()).toEqual([{ state: 'waiting', attempts: 1 }])
      // As if the lease of the dead server had ended.
      await database.query(`update push_notifications set due_at = now()`)
      await system.api.start()
      await eventually(look, ([row]) => row.state === 'sent')
      expect(vendor.received.map(({ resultId }) => resultId)).toEqual([essay.id, essay.id])
      expect(vendor.screen(phone.token)).toHaveLength(1)
    } finally {
      await database.end()
      await system.stop()
    }
  },
)
