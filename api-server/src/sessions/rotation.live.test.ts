import { getMe, postResult, refreshSession, submitEssay } from '@truegul/contract'
import { submission, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { expect, test } from 'vitest'

const [OLD, NEW] = ['the signing key of before is long enough', 'the signing key of after is long enough']

test('while the signing secret is replaced, server after server, nobody is logged out for a moment', async () => {
  await using before = await testApi({ jwtSecrets: [OLD] })
  const { databaseUrl } = before.settings
  // The steps of docs/runbooks/rotation.md; at each one the servers of the step before still run.
  await using both = await testApi({ jwtSecrets: [OLD, NEW], databaseUrl })
  await using turned = await testApi({ jwtSecrets: [NEW, OLD], databaseUrl })
  await using after = await testApi({ jwtSecrets: [NEW], databaseUrl })
  const learner = await before.learner()
  const isIn = async (api: Pick<typeof both, 'callAs'>, headers: Record<string, string>) =>
    (await api.callAs(headers)(getMe, {})).ok
  const renew = async (api: Pick<typeof both, 'call'>, refreshToken: string) => {
    const answer = await api.call(refreshSession, { refreshToken })
    if (!answer.ok) throw new Error(answer.problem.code)
    return {
      headers: { authorization: `Bearer ${answer.value.accessToken}` },
      refreshToken: answer.value.refreshToken!,
    }
  }
  expect(await isIn(both, learner.headers)).toBe(true)
  const ofBoth = await renew(both, learner.refreshToken)
  expect([await isIn(before, ofBoth.headers), await isIn(turned, ofBoth.headers)]).toEqual([true, true])
  const ofTurned = await renew(turned, ofBoth.refreshToken)
  expect([await isIn(both, ofTurned.headers), await isIn(after, ofTurned.headers)]).toEqual([true, true])
  // The last step comes when the tokens of before have ended; whoever comes with one refreshes, which needs no secret.
  expect(await isIn(after, learner.headers)).toBe(false)
  expect(await isIn(after, (await renew(after, ofTurned.refreshToken)).headers)).toBe(true)
})

test('while the callback secret is replaced, a result is taken under the one of before and under the new one', async () => {
  const [old, fresh] = [`callback-${'0f'.repeat(16)}`, `callback-${'1e'.repeat(16)}`]
  await using api = await testApi({ callbackSecrets: [fresh, old] })
  const learner = await api.learner()
  for (const secret of [old, fresh]) {
    const sent = submission()
    await learner.call(submitEssay, sent)
    const judged = {
      outcome: 'judged' as const,
      taskId: await api.taskOf(sent.id),
      judgement: testJudgement(),
      detection: null,
    }
    expect(await api.callInside('neither of them')(postResult, judged)).toMatchObject({ problem: { status: 401 } })
    expect(await api.callInside(secret)(postResult, judged)).toMatchObject({ ok: true })
  }
})
