import { deleteMe, getSubmission, PushTarget, retrySubmission, updateMe } from '@truegul/contract'
import { newDevice, pushSystem } from '@truegul/dev/testing/push-system'
import { eventually } from '@truegul/dev/testing/test-api'
import { PROMPTS } from '@truegul/topik/prompts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let system: Awaited<ReturnType<typeof pushSystem>>
beforeAll(async () => {
  system = await pushSystem()
})
afterAll(() => system[Symbol.asyncDispose]())

describe.each(['ios', 'android'] as const)('a result, on %s', (platform) => {
  const device = () => newDevice(platform)

  test('is told to the device, in the learner’s language, with what a tap opens and nothing of the essay or its score', async () => {
    const phone = device()
    const vendor = system.vendorOf(phone)
    const learner = await system.learnerWith(phone)
    await learner.call(updateMe, { language: 'ko' })
    const id = await system.finish(learner)
    await eventually(() => vendor.screen(phone.token)).toHaveLength(1)
    const [shown] = vendor.screen(phone.token)
    const body = `‘${PROMPTS[0]!.title}’의 결과를 눌러서 읽어 보세요.`
    expect(shown).toMatchObject({ title: '결과가 나왔어요', body, resultId: id })
    expect(PushTarget.parse(JSON.parse(shown!.target))).toEqual({ kind: 'result', resultId: id })
    await eventually(() => system.states(id)).toEqual(['sent'])
  })

  test('is told to every device of the learner, once', async () => {
    const phones = [device(), device(), newDevice('android')]
    const learner = await system.learnerWith(...phones)
    const id = await system.finish(learner)
    await eventually(() => system.states(id)).toEqual(['sent', 'sent', 'sent'])
    for (const phone of phones) {
      expect(system.vendorOf(phone).received.filter(({ token }) => token === phone.token)).toHaveLength(1)
    }
  })

  test('that could not be had is told, too, and takes nothing away from the one that comes later', async () => {
    const phone = device()
    const vendor = system.vendorOf(phone)
    const learner = await system.learnerWith(phone)
    const id = await system.finish(learner, 'failed')
    await eventually(() => vendor.screen(phone.token)[0]?.title).toBe('Your essay could not be judged')
    await learner.call(retrySubmission, { id })
    await system.api.rows(`update submissions set status = 'completed', completed_at = now() where id = $1`, [id])
    await eventually(() => vendor.screen(phone.token)[0]?.title).toBe('Your result is ready')
    expect(vendor.screen(phone.token)).toHaveLength(1)
  })

  test('that the learner has seen meanwhile is not told any more', async () => {
    const phone = device()
    const vendor = system.vendorOf(phone)
    vendor.behave([{ kind: 'status', status: 500 }])
    const learner = await system.learnerWith(phone)
    const id = await system.finish(learner)
    await learner.call(getSubmission, { id })
    await system.passTime('1 minute')
    await eventually(() => system.states(id)).toEqual([expect.stringMatching(/^not-needed/)])
    expect(vendor.screen(phone.token)).toEqual([])
  })

  test('is not told to an account that is gone, also while it is being told', async () => {
    const phone = device()
    const vendor = system.vendorOf(phone)
    vendor.behave([{ kind: 'status', status: 503, latency: 300 }])
    const learner = await system.learnerWith(phone)
    const id = await system.finish(learner)
    await eventually(() => vendor.received.some(({ resultId }) => resultId === id)).toBe(true)
    await learner.call(deleteMe, {})
    expect(await system.states(id)).toEqual([])
    expect(await system.api.rows('select 1 from push_tokens where token = $1', [phone.token])).toEqual([])
    const next = await system.learnerWith(device())
    const other = await system.finish(next)
    await eventually(() => system.states(other)).toEqual(['sent'])
    expect(vendor.received.filter(({ resultId }) => resultId === id)).toHaveLength(1)
  })
})
