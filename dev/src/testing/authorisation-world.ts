import { createHash, createHmac, randomUUID } from 'node:crypto'
import { CONSENT_TEXT } from '@truegul/api-server/consent-text'
import { makeLinkToken } from '@truegul/api-server/links/link-token'
import { sealKey } from '@truegul/api-server/operators/second-factor/factor-row'
import { makeTotpKey, stepAt, totp } from '@truegul/api-server/operators/second-factor/totp'
import { ACCESS_SECONDS, createAccessTokens } from '@truegul/api-server/sessions/access-tokens'
import { hashPassword } from '@truegul/api-server/sessions/passwords/passwords'
import { makeRefreshToken } from '@truegul/api-server/sessions/refresh/refresh-tokens'
import { postResult, reserveLlmCall, saveDraft, submitEssay } from '@truegul/contract'
import { hashCode } from '@truegul/operators'
import { makeBetaThings } from './beta/make-beta-things.ts'
import { PROMPT_ID, submission, type TestApi } from './test-api.ts'
import { testDetection, testJudgement } from './test-judgement.ts'
import { reservation } from './test-llm-calls.ts'

/** Everybody whom an operation may meet. */
export const PERSONAS = [
  'anonymous',
  'owner',
  'other',
  'suspended',
  'operator',
  'operatorAtDoor',
  'mlServer',
  'expired',
  'revoked',
  'deleted',
] as const
export type Persona = (typeof PERSONAS)[number]

export type Account = {
  id: string
  email: string
  password: string
  headers: Record<string, string>
  refreshToken: string
  sessionId: string
  /** What mailed links carry. */
  resetLink: string
  confirmLink: string
  /** Of an operator. */
  code: string
  enrolmentCode: string
}

export type World = Awaited<ReturnType<typeof makeWorld>>

const PASSWORD = 'a good long password'
let passwordHash: Promise<string> | undefined

/** One of each persona, and an owner with one of each thing. Accounts are written into the tables: signing up costs a hash each. */
export async function makeWorld(api: TestApi) {
  const accounts = new Map<Persona, Account>()
  for (const persona of PERSONAS) accounts.set(persona, await makeAccount(api, persona))
  const owner = accounts.get('owner')!
  const call = api.callAs(owner.headers)
  const [judged, failed, waiting] = [submission(), submission(), submission()]
  for (const essay of [judged, failed, waiting]) await call(submitEssay, essay)
  const detection = { ...testDetection, score: 0.9, flagged: true }
  const judgement = testJudgement()
  const taskId = await api.taskOf(judged.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement, detection })
  await api.mlServer(postResult, { outcome: 'failed', taskId: await api.taskOf(failed.id), failure: 'scorer-away' })
  const draft = { id: randomUUID() as string, promptId: PROMPT_ID, text: '초안', revision: 0 }
  await call(saveDraft, draft)
  const waitingTask = await api.taskOf(waiting.id)
  const reserved = reservation(waitingTask)
  await api.mlServer(reserveLlmCall, reserved)
  const beta = await makeBetaThings(api, { id: owner.id, call, judged: judged.id })
  return {
    ...beta,
    accounts,
    owner,
    judged: judged.id,
    failed: failed.id,
    waiting: waiting.id,
    waitingTask,
    draft,
    callId: reserved.callId,
    inviteCode: await api.invite(),
  }
}

async function makeAccount(api: TestApi, persona: Persona): Promise<Account> {
  const id = randomUUID()
  const sessionId = randomUUID()
  const email = `${id}@learners.test`
  passwordHash ??= hashPassword(PASSWORD)
  const isSuspended = persona === 'suspended'
  await api.rows(
    `insert into users (id, email, password_hash, suspended_at) values ($1, $2, $3, case when $4 then now() end)`,
    [id, email, await passwordHash, isSuspended],
  )
  await api.rows('insert into sessions (id, user_id) values ($1, $2)', [sessionId, id])
  await api.rows('insert into consents (user_id, llm, version) values ($1, true, $2)', [id, CONSENT_TEXT.version])
  const { token, hash } = makeRefreshToken()
  await api.rows(
    `insert into refresh_tokens (token_hash, session_id, expires_at) values ($1, $2, now() + interval '1 day')`,
    [hash, sessionId],
  )
  const key = makeTotpKey()
  const enrolmentCode = 'TEST-TEST-TEST'
  if (persona === 'operator' || persona === 'operatorAtDoor') {
    await api.rows(
      `insert into operators (user_id, totp_key, confirmed_at, enrolment_hash, enrolment_ends_at)
       values ($1, $2, case when $3 then now() end, $4, now() + interval '1 day')`,
      [id, sealKey(key, api.settings.jwtSecrets), persona === 'operator', hashCode(enrolmentCode)],
    )
  }
  if (persona === 'operator') await api.rows('update sessions set second_factor_at = now() where id = $1', [sessionId])
  if (persona === 'revoked') await api.rows('update sessions set revoked_at = now() where id = $1', [sessionId])
  if (persona === 'deleted') await api.rows('delete from users where id = $1', [id])
  const links = { reset: makeLinkToken(), 'confirm-address': makeLinkToken() }
  for (const [purpose, link] of persona === 'deleted' ? [] : Object.entries(links)) {
    await api.rows(
      `insert into links (user_id, purpose, token_hash, address, asked_at, expires_at)
       values ($1, $2, $3, $4, now(), now() + interval '1 hour')`,
      [id, purpose, link.hash, email],
    )
  }
  const headers = await headersOf(api, persona, { userId: id, sessionId })
  const code = totp(key, stepAt(Date.now()))
  return {
    id,
    email,
    password: PASSWORD,
    headers,
    sessionId,
    resetLink: links.reset.token,
    confirmLink: links['confirm-address'].token,
    refreshToken: token,
    code,
    enrolmentCode,
  }
}

async function headersOf(
  api: TestApi,
  persona: Persona,
  learner: { userId: string; sessionId: string },
): Promise<Record<string, string>> {
  if (persona === 'anonymous') return {}
  if (persona === 'mlServer') return { 'x-callback-secret': api.secret }
  const { jwtSecrets } = api.settings
  const token =
    persona === 'expired'
      ? expiredToken(jwtSecrets[0]!, learner)
      : await createAccessTokens(jwtSecrets, ACCESS_SECONDS).make(learner)
  return { authorization: `Bearer ${token}` }
}

/** As this server signs them, and past its time by a minute. */
function expiredToken(secret: string, { userId, sessionId }: { userId: string; sessionId: string }): string {
  const now = Math.floor(Date.now() / 1000)
  const payload = { sid: sessionId, iss: 'truegul', sub: userId, iat: now - ACCESS_SECONDS - 60, exp: now - 60 }
  const parts = [{ alg: 'HS256' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const signature = createHmac('sha256', secret).update(parts.join('.')).digest('base64url')
  return [...parts, signature].join('.')
}

/** A seal that no judgement has. */
export const NO_SEAL = createHash('sha256').update('nothing').digest('hex')
