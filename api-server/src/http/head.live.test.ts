import { postResult, submitEssay } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import { makeBetaThings } from '@truegul/dev/testing/beta/make-beta-things'
import { PROMPT_ID, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
let operator: TestOperator
const ids: Record<string, string> = { getPrompt: PROMPT_ID }
/** What else stands in addresses, and a reason where one is asked for. */
const IN_PATHS: Record<string, string> = { ':store': 'play', ':number': '1', ':month': '2026-11' }
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
  const sent = submission()
  await learner.call(submitEssay, sent)
  const taskId = await api.taskOf(sent.id)
  const outcome = { outcome: 'judged' as const, taskId, judgement: testJudgement(), detection: testDetection }
  await api.mlServer(postResult, outcome)
  ids['getSubmission'] = sent.id
  ids['listReaders'] = sent.id
  const beta = await makeBetaThings(api, { ...learner, judged: sent.id })
  for (const name of ['getMyFeedback', 'getFeedback', 'getScreenshot']) ids[name] = beta.feedbackId
  operator = await testOperator(api)
})
afterAll(() => api[Symbol.asyncDispose]())

const reads = OPERATIONS.filter(({ method }) => method === 'GET').map(
  (operation) => [operation.name, operation] as const,
)

test.each(reads)(
  'HEAD instead of GET, %s: the same status, no body, and nothing changes',
  async (name, { path, caller }) => {
    const { headers } = caller.startsWith('operator') ? operator : learner
    const filled = path.replace(/:\w+/g, (key) => IN_PATHS[key] ?? ids[name] ?? `an id for ${name}, please`)
    const address = `${api.url}${filled}${name === 'exportCalibration' ? '?reason=looked-at' : ''}`
    const before = await everything()
    const head = await fetch(address, { method: 'HEAD', headers })
    expect(await head.text()).toBe('')
    expect(await everything()).toEqual(before)
    const get = await fetch(address, { headers })
    expect([head.status, get.status]).toEqual([200, 200])
  },
)

/**
 * A digest of each table's rows, but for the audit, where it is written down that an operator asked, however they asked, and for the servers,
 * which say every few seconds that they run.
 */
async function everything(): Promise<Record<string, string>> {
  const tables = await api.rows(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('operator_audit', 'servers') order by 1`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await api.rows(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as md5 from "${name}" t`,
    )
    digests[name] = row.md5
  }
  return digests
}
