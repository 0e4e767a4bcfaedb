import { randomUUID } from 'node:crypto'
import { type JudgeTask, signUp, submitEssay } from '@truegul/contract'
import { getOverview, setSwitch } from '@truegul/contract/console'
import { newDevice, pushSystem } from '@truegul/dev/testing/push-system'
import { eventually, submission } from '@truegul/dev/testing/test-api'
import { anotherServer, callsOf } from '@truegul/dev/testing/test-llm-calls'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { openWorker } from '@truegul/service'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

/** Two servers on one database: operators speak to the first one, and what counts is what the second one does. */
let system: Awaited<ReturnType<typeof pushSystem>>
let second: Awaited<ReturnType<typeof anotherServer>>
let operator: TestOperator
beforeAll(async () => {
  system = await pushSystem()
  second = await anotherServer(system.api, {})
  operator = await testOperator(system.api)
})
afterAll(async () => {
  await second[Symbol.asyncDispose]()
  await system[Symbol.asyncDispose]()
})
afterEach(() => system.api.rows('delete from switches'))

const reason = 'too many at once'
const off = async (name: 'sign-ups' | 'llm' | 'push', endsAt: string | null = null) => {
  const answer = await operator.call(setSwitch, { name, isOff: true, endsAt, reason })
  expect(answer).toMatchObject({ ok: true })
}
const on = (name: 'sign-ups' | 'llm' | 'push') => operator.call(setSwitch, { name, isOff: false, reason })
const end = () => system.api.rows(`update switches set ends_at = now() - interval '1 ms'`)
const soon = () => new Date(Date.now() + 3_600_000).toISOString()

describe('sign-ups that are off', () => {
  const ask = async () => {
    const wish = { email: `${randomUUID()}@learners.test`, password: 'a good long password', consent: { llm: false } }
    const answer = await second.callAs({})(signUp, {
      ...wish,
      inviteCode: await system.api.invite(),
      isAtLeast14: true as const,
    })
    return answer.ok ? answer.status : answer.problem.code
  }

  test('are refused on each server with a word of their own, until they are on again by hand or by their end', async () => {
    expect(await ask()).toBe(201)
    await off('sign-ups')
    expect(await ask()).toBe('sign-ups-closed')
    await on('sign-ups')
    expect(await ask()).toBe(201)
    await off('sign-ups', soon())
    expect(await ask()).toBe('sign-ups-closed')
    await end()
    expect(await ask()).toBe(201)
  })
})

describe('LLMs that are off', () => {
  test('get no call, though one was reserved before, and the job is over as without consent', async () => {
    const essay = await callsOf({ ...system.api, mlServer: second.mlServer }, await system.api.learner())
    const callId = randomUUID()
    expect(await essay.reserve({ callId })).toBe('granted')
    await off('llm')
    expect(await essay.reserve()).toBe('task-finished')
    expect(await essay.settle(callId)).toMatchObject({ ok: true })
    await on('llm')
    expect(await essay.reserve()).toBe('granted')
  })

  test('are told with each task that goes to the queue, and not any more when they are on', async () => {
    const learner = await system.api.learner()
    const taken: JudgeTask[] = []
    const take = async (task: JudgeTask) => void taken.push(task)
    const worker = await openWorker<JudgeTask>(system.api.settings.queueUrl, take, { concurrency: 1 })
    const send = async () => {
      const sent = submission()
      await learner.call(submitEssay, sent)
      const find = () => taken.find(({ submissionId }) => submissionId === sent.id)
      await eventually(() => find() !== undefined).toBe(true)
      return find()
    }
    await off('llm', soon())
    expect(await send()).toMatchObject({ llmIsOff: true, consent: { llm: true } })
    await end()
    expect(await send()).not.toHaveProperty('llmIsOff')
    await worker.stop(1_000)
  })
})

describe('notifications that are off', () => {
  test('wait, and go out when they are on again', async () => {
    const phone = newDevice('android')
    const learner = await system.learnerWith(phone)
    await off('push')
    const id = await system.finish(learner)
    await system.passTime('1 hour')
    // Both servers look each second.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await system.states(id)).toEqual(['waiting'])
    expect(system.vendorOf(phone).screen(phone.token)).toEqual([])
    await on('push')
    await eventually(() => system.states(id)).toEqual(['sent'])
  })

  test('do not go out any more after their patience', async () => {
    const phone = newDevice('ios')
    const learner = await system.learnerWith(phone)
    await off('push')
    const id = await system.finish(learner)
    await system.passTime('25 hours')
    await on('push')
    await eventually(() => system.states(id)).toEqual(['given-up'])
  })
})

describe('a switch', () => {
  const shown = async () => {
    const answer = await operator.call(getOverview, {})
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value
  }

  test('is shown with who and why, is a sign while it is off, and is written down each time', async () => {
    const endsAt = soon()
    await off('llm', endsAt)
    const again = await operator.call(setSwitch, { name: 'llm', isOff: true, endsAt, reason })
    expect(again).toMatchObject({ value: { changed: false } })
    const { switches, signs } = await shown()
    expect(switches[1]).toMatchObject({ name: 'llm', isOff: true, reason, endsAt, operatorId: operator.id })
    expect(signs).toContainEqual({ code: 'switched-off', level: 'attention', count: 1 })
    await end()
    const later = await shown()
    expect(later.switches[1]).toMatchObject({ name: 'llm', isOff: false })
    expect(later.signs).not.toContainEqual(expect.objectContaining({ code: 'switched-off' }))
    expect(await on('llm')).toMatchObject({ value: { changed: false } })
    const noted = await system.api.rows(
      `select reason from operator_audit where action = 'set-switch' order by id desc limit 3`,
    )
    expect(noted.map((row) => row.reason)).toEqual([`llm on: ${reason}`, `llm off: ${reason}`, `llm off: ${reason}`])
  })

  test('whose end has passed is refused: it would be on at once', async () => {
    const past = new Date(Date.now() - 1_000).toISOString()
    expect(await operator.call(setSwitch, { name: 'push', isOff: true, endsAt: past, reason })).toMatchObject({
      problem: { code: 'invalid-input', errors: [{ field: 'endsAt' }] },
    })
  })
})
