import { randomUUID } from 'node:crypto'
import { type Judgement, postResult, submitEssay } from '@truegul/contract'
import { expect, inject } from 'vitest'
import { PROMPT_ID, type TestLearner, testApi } from '../../testing/test-api.ts'
import { testDetection, testJudgement } from '../../testing/test-judgement.ts'
import { logInByApi } from '../kit/accounts/log-in-by-api.ts'
import { oneChromium } from '../kit/one-chromium.ts'
import { type BrowserOptions, openBrowser } from '../kit/open-browser.ts'

/** An API server that serves the app, where a test hands in any judgement; and a Chromium for it. */
export async function startLearnApp() {
  const api = await testApi({ webAppDir: inject('webAppDir') })
  const browser = await oneChromium()

  /** Submits a text and hands in what was found in it. Answers the id of the essay. */
  const judged = async (
    learner: TestLearner,
    text: string,
    found: Partial<Judgement> = {},
    rewriteOf?: string,
  ): Promise<string> => {
    const id: string = randomUUID()
    const sent = await learner.call(submitEssay, { id, promptId: PROMPT_ID, text, ...(rewriteOf ? { rewriteOf } : {}) })
    expect(sent).toMatchObject({ ok: true })
    const judgement = { ...testJudgement(), ...found }
    const taskId = await api.taskOf(id)
    const taken = await api.mlServer(postResult, { outcome: 'judged', taskId, judgement, detection: testDetection })
    expect(taken).toMatchObject({ ok: true })
    return id
  }

  /** A browser in which this learner has logged in. */
  const openAs = async (learner: TestLearner, options?: BrowserOptions) => {
    const opened = await openBrowser(browser, api.url, options)
    await logInByApi(opened.page, learner)
    return opened
  }

  return {
    api,
    judged,
    openAs,
    logIn: logInByApi,
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]()
    },
  }
}
