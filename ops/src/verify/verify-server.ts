import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Answer,
  createClient,
  getConfig,
  getSubmission,
  listInbox,
  listPrompts,
  readInbox,
  SubmissionStatus,
  savePushToken,
  signUp,
  submitEssay,
} from '@truegul/contract'
import type pg from 'pg'
import { seeNotifications } from './see-notifications.ts'
import type { TestAccount } from './test-account.ts'
import { VERIFY_ESSAY } from './verify-essay.ts'
import { StepFailure, type VerifySteps } from './verify-steps.ts'

export type Verification = {
  account: TestAccount
  inviteCode: string
  /** Whether the essay may go to the server's LLM, which costs what an essay costs. */
  llm: boolean
  /** Milliseconds for the judgement. */
  within: number
  /** Of the server, where it can be reached: null leaves the notifications unseen. */
  database: pg.Client | null
  /** Called when the server says that it makes no account, as against not answering. */
  onRefused(): void
}

/** Milliseconds for one call, the long poll apart. */
const CALL_WITHIN = 30_000
const POLL_SECONDS = 20

/** The server answers, as TrueGul does. @throws StepFailure */
export function verifyAnswer(url: string, { run }: VerifySteps, signal: AbortSignal) {
  return run('answer', async () => {
    const asked = { signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_WITHIN)]) }
    const { llmJudges, consent } = need(await createClient({ baseUrl: url })(getConfig, {}, asked))
    const judges = llmJudges === null ? 'judge not told' : ['local judge', ...llmJudges].join(', ')
    return { value: undefined, detail: `consent text ${consent.version}, ${judges}` }
  })
}

/**
 * The path of one essay, as a learner has it: sign up, submit, be judged, be told. Deletes nothing: whoever calls does, in any case.
 *
 * @throws StepFailure, at the first step that fails
 */
export async function verifyEssay(wanted: Verification, { run }: VerifySteps, signal: AbortSignal): Promise<void> {
  const { account, inviteCode, llm, database } = wanted
  const { url: baseUrl, email, password } = account
  const asked = () => ({ signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_WITHIN)]) })
  const token = await run('sign up', async () => {
    const wish = { email, password, inviteCode, consent: { llm }, isAtLeast14: true, deviceName: 'truegul verify' }
    // Not broken off by Ctrl-C: whether there is an account has to be known.
    const answer = await createClient({ baseUrl })(signUp, wish, { signal: AbortSignal.timeout(CALL_WITHIN) })
    if (!answer.ok && isRefusal(answer.problem)) wanted.onRefused()
    const session = need(answer)
    return { value: session.accessToken, detail: `as ${email}, ${llm ? 'agreed' : 'not agreed'} to AI providers` }
  })
  const call = createClient({ baseUrl, headers: () => ({ authorization: `Bearer ${token}` }) })
  if (database !== null) {
    await run('devices', async () => {
      for (const device of madeUpDevices()) need(await call(savePushToken, { ...device, appVersion: '1.0.0' }, asked()))
      return { value: undefined, detail: 'two made-up ones are to be told' }
    })
  }
  const id = await run('submit', async () => {
    const { items } = need(await call(listPrompts, {}, asked()))
    const prompt = items.find((one) => one.id === VERIFY_ESSAY.promptId) ?? items[0]
    if (prompt === undefined) throw new StepFailure('the server has no prompt')
    const essay = { id: randomUUID(), promptId: prompt.id, text: VERIFY_ESSAY.text }
    need(await call(submitEssay, essay, asked()))
    return { value: essay.id, detail: `${VERIFY_ESSAY.text.length} characters on ${prompt.id}, id ${essay.id}` }
  })
  await run('judgement', () => waitForJudgement(call, id, wanted.within, signal))
  await run('inbox', async () => {
    const { items } = need(await call(listInbox, {}, asked()))
    const news = items.find(({ submissionId, kind }) => submissionId === id && kind === 'result')
    if (news === undefined) throw new StepFailure('the inbox does not tell of the result')
    need(await call(readInbox, { until: news.at }, asked()))
    const { unseen } = need(await call(listInbox, {}, asked()))
    if (unseen > 0) throw new StepFailure('the result is still new after the inbox was read')
    return { value: undefined, detail: 'tells of the result, and can be read' }
  })
  await run('notifications', async () => {
    if (database !== null) return seeNotifications(database, id, signal)
    return { value: undefined, isUnknown: true, detail: 'cannot be known without DATABASE_URL of the server' }
  })
}

type Call = ReturnType<typeof createClient>

async function waitForJudgement(call: Call, id: string, within: number, signal: AbortSignal) {
  const end = AbortSignal.timeout(within)
  let known: { knownStatus?: SubmissionStatus; knownDelayed?: boolean } = {}
  while (!end.aborted) {
    const poll = AbortSignal.any([signal, end, AbortSignal.timeout(CALL_WITHIN + 1000 * POLL_SECONDS)])
    // peek: a result that was seen is told to no device
    const asked = { id, peek: true, waitSeconds: POLL_SECONDS, ...known }
    const answer = await call(getSubmission, asked, { signal: poll })
    if (!answer.ok && !signal.aborted && isPassing(answer)) {
      if (!end.aborted) await sleep(1_000)
      continue
    }
    const { submission, result } = need(answer)
    const { status, delayed, failure } = submission
    if (status === 'failed') throw new StepFailure(`the essay could not be judged (${failure ?? 'no reason given'})`)
    if (status === 'completed') {
      if (result === null) throw new StepFailure('the essay is judged, and there is no result')
      const { provenance, total, max, detection } = result
      const by = provenance.model ?? provenance.scorer
      const noticed = detection === null ? ', not looked at for machine text' : ''
      return { value: undefined, detail: `${total} of ${max} points by ${by}${noticed}` }
    }
    const listed = SubmissionStatus.safeParse(status)
    known = listed.success ? { knownStatus: listed.data, knownDelayed: delayed } : {}
  }
  const seconds = Math.round(within / 1000)
  throw new StepFailure(`there is no judgement after ${seconds} s; see docs/runbooks/stuck-essays.md`)
}

/** Of the form that vendors give out; nobody has them. */
const madeUpDevices = () => [
  { deviceId: randomUUID(), platform: 'ios' as const, token: randomBytes(32).toString('hex') },
  {
    deviceId: randomUUID(),
    platform: 'android' as const,
    token: `truegul-verify:${randomBytes(66).toString('base64url')}`,
  },
]

/** TrueGul itself said no: after a failure of its own, or a proxy's, there may be an account all the same. */
const isRefusal = ({ code, status }: { code: string; status: number | null }) =>
  code !== 'unreadable-answer' && status !== null && status < 500

/** A server that is being replaced, or a connection that was cut. */
function isPassing(answer: Answer<unknown>): boolean {
  if (answer.ok) return false
  const { code, status } = answer.problem
  return code === 'no-connection' || code === 'service-away' || (code === 'unreadable-answer' && (status ?? 0) >= 502)
}

/** @throws StepFailure with what the server, or the network, says */
function need<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  const { code, status, detail } = answer.problem
  if (code === 'no-connection') throw new StepFailure(`no answer (${detail})`)
  if (code === 'unreadable-answer') throw new StepFailure(`what answers is not TrueGul: HTTP ${status}, ${detail}`)
  throw new StepFailure(`refused as ${code}: ${detail}`)
}
