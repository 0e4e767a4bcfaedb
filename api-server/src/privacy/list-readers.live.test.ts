import { listReaders, postResult, settleLlmCall } from '@truegul/contract'
import { testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { callsOf, settlement } from '@truegul/dev/testing/test-llm-calls'
import { expect, test } from 'vitest'

test('who saw a text: each provider with its model and whether it got it, and the engine here once it is judged', async () => {
  await using api = await testApi()
  const learner = await api.learner()
  const essay = await callsOf(api, learner)
  const readers = async () => {
    const answer = await learner.call(listReaders, { id: essay.id })
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.items
  }
  expect(await readers()).toEqual([])
  const calls = []
  for (const outcome of ['no-connection', 'timeout', 'answered'] as const) {
    const callId = crypto.randomUUID()
    await essay.reserve({ callId, ...(outcome === 'answered' ? { provider: 'openai', model: 'gpt-5-mini' } : {}) })
    calls.push({ callId, outcome })
  }
  expect(new Set((await readers()).map(({ received }) => received))).toEqual(new Set(['maybe']))
  for (const { callId, outcome } of calls) {
    const isAnswered = outcome === 'answered'
    const booked = settlement(callId, { outcome, ...(isAnswered ? {} : { tokens: null, costUsd: null }) })
    expect(await api.mlServer(settleLlmCall, booked)).toMatchObject({ status: 204 })
  }
  const { taskId } = essay
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
  const at = expect.any(String)
  expect(await readers()).toEqual([
    { by: 'claude', model: 'claude-haiku-4-5', purpose: 'judge', received: 'no', at },
    { by: 'claude', model: 'claude-haiku-4-5', purpose: 'judge', received: 'maybe', at },
    { by: 'openai', model: 'gpt-5-mini', purpose: 'judge', received: 'yes', at },
    { by: 'this-server', model: null, purpose: 'judge', received: 'yes', at },
  ])
})
