import { randomUUID } from 'node:crypto'
import { createClient, getSubmission, submitEssay } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import { expect, test } from 'vitest'
import { freePort } from '../launcher/postgres/free-port.ts'
import { eventually } from '../testing/eventually.ts'
import { loadEssay } from './load-essay.ts'
import { signUpLearners } from './sign-up-learners.ts'
import { startSystem } from './start-system.ts'

test('an ML server that still calls back to the public port loses no essay: it comes again once the address is right', async () => {
  const port = String(await freePort())
  const publicUrl = `http://127.0.0.1:${port}`
  const system = await startSystem({
    backend: 'embedded',
    apiEnv: { PORT: port },
    // It will say on every run that an operator must look.
    mlEnv: { CALLBACK_BASE_URL: publicUrl, LOG_LEVEL: 'silent' },
  })
  try {
    const [learner] = await signUpLearners(publicUrl, system.postgres.databaseUrl, 1)
    const headers = { authorization: `Bearer ${learner!.accessToken}` }
    const call = createClient({ baseUrl: publicUrl, headers: () => headers })
    const id = randomUUID()
    const essay = { id, promptId: PROMPTS[0]!.id, text: loadEssay(1) }
    expect(await call(submitEssay, essay)).toMatchObject({ status: 201 })
    const status = async () => {
      const answer = await call(getSubmission, { id })
      return answer.ok ? answer.value.submission.status : answer.problem.code
    }
    const figures = async () => (await fetch(`${system.ml.url}/metrics`)).text()
    await eventually(figures, (page) => /truegul_judgements_started_total\{.*\} 1/.test(page))
    expect(await status()).toMatch(/^(pending|processing)$/)

    await system.ml.stop()
    await system.ml.start({ CALLBACK_BASE_URL: system.internalUrl })
    expect(await eventually(status, (now) => now === 'completed' || now === 'failed', 60_000)).toBe('completed')
  } finally {
    await system.stop()
  }
})
