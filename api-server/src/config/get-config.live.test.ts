import { getConfig } from '@truegul/contract'
import { testApi } from '@truegul/dev/testing/test-api'
import { expect, test } from 'vitest'
import { CONSENT_TEXT } from '../consent-text.ts'

test('a visitor learns what to agree to, and that nobody told which LLM judges here', async () => {
  await using api = await testApi()
  expect(await api.call(getConfig, {})).toEqual({
    ok: true,
    status: 200,
    value: { minimumAppVersion: '0.0.0', consent: CONSENT_TEXT, llmJudges: null, demo: null },
  })
})

test('what operators set is told, and may be kept for a minute', async () => {
  const demo = { email: 'demo@truegul.example', password: 'look around', inviteCode: 'TG-LOOK' }
  await using api = await testApi({ app: { minimumVersion: '1.4.0', llmJudges: ['claude'], demo } })
  const answer = await fetch(`${api.url}${getConfig.path}`)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  expect(await answer.json()).toMatchObject({ minimumAppVersion: '1.4.0', llmJudges: ['claude'], demo })
})
