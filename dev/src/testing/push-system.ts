import { randomBytes, randomUUID } from 'node:crypto'
import type { Settings } from '@truegul/api-server/settings/settings'
import { postResult, savePushToken, submitEssay } from '@truegul/contract'
import { startApnsFake } from '../stand-ins/apns/start-apns-fake.ts'
import { startFcmFake } from '../stand-ins/fcm/start-fcm-fake.ts'
import { submission, type TestLearner, testApi } from './test-api.ts'
import { testJudgement } from './test-judgement.ts'

export type { Scripted as PushAnswer } from '../stand-ins/push/behaviour.ts'
export { startApnsFake, startFcmFake }

export type Device = { deviceId: string; platform: 'ios' | 'android'; token: string }

/** A device as its vendor made it, with a token of the vendor's form. */
export const newDevice = (platform: Device['platform']): Device => ({
  deviceId: randomUUID(),
  platform,
  token:
    platform === 'ios'
      ? randomBytes(32).toString('hex')
      : `${randomBytes(11).toString('base64url')}:APA91${randomUUID()}`,
})

/** An API server with stand-ins for both vendors. */
export async function pushSystem(change: Partial<Settings> = {}) {
  const apns = await startApnsFake()
  const fcm = await startFcmFake()
  const api = await testApi({ push: { apns: apns.settings, fcm: fcm.settings }, ...change })

  const register = async (learner: TestLearner, device: Device) => {
    const answer = await learner.call(savePushToken, { ...device, appVersion: '1.0.0' })
    if (!answer.ok) throw new Error(`the device was refused: ${answer.problem.code}`)
  }
  return {
    api,
    apns,
    fcm,
    vendorOf: ({ platform }: Device) => (platform === 'ios' ? apns : fcm),
    register,
    /** A learner with these devices. */
    learnerWith: async (...devices: Device[]) => {
      const learner = await api.learner()
      for (const device of devices) await register(learner, device)
      return learner
    },
    /** Hands an essay in and its result or failure after it; gives its id. */
    finish: async (learner: TestLearner, how: 'judged' | 'failed' = 'judged'): Promise<string> => {
      const sent = submission()
      await learner.call(submitEssay, sent)
      const taskId = await api.taskOf(sent.id)
      const judged = { outcome: 'judged', taskId, judgement: testJudgement(), detection: null } as const
      const failed = { outcome: 'failed', taskId, failure: 'scorer-failed' } as const
      const answer = await api.mlServer(postResult, how === 'judged' ? judged : failed)
      if (!answer.ok) throw new Error(`the outcome was refused: ${answer.problem.code}`)
      return sent.id
    },
    /** States of an essay's notifications, in order, with the vendor's last word. */
    states: async (submissionId: string): Promise<string[]> =>
      (
        await api.rows('select state, reason from push_notifications where submission_id = $1 order by created_at', [
          submissionId,
        ])
      ).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`)),
    /** As if so much time had gone by for all notifications that wait. */
    passTime: (interval: string) =>
      api.rows(
        `update push_notifications set due_at = due_at - $1::interval, created_at = created_at - $1::interval where state = 'waiting'`,
        [interval],
      ),
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]()
      await apns.close()
      await fcm.close()
    },
  }
}
