import { randomUUID } from 'node:crypto'
import { ACCESS_SECONDS } from '@truegul/api-server/sessions/access-tokens'
import { GUESS_LIMITS } from '@truegul/api-server/sessions/guesses/guess-limits'
import type { Settings } from '@truegul/api-server/settings/settings'
import { start } from '@truegul/api-server/start'
import { createClient, type JudgeTask, signUp } from '@truegul/contract'
import { createLog, openQueue, type Queue } from '@truegul/service'
import { PROMPTS } from '@truegul/topik/prompts'
import pg from 'pg'
import { expect } from 'vitest'
import { testDatabase } from './database/test-database.ts'

const SECRET = `callback-${'0f1e2d3c4b5a'.repeat(3)}`

export type TestApi = Awaited<ReturnType<typeof testApi>>
export type TestLearner = Awaited<ReturnType<TestApi['learner']>>

/**
 * A whole API server on a database and a queue of its own, in this process, over real HTTP. Nothing takes tasks from the
 * queue; tests hand in results themselves.
 */
export async function testApi(change: Partial<Settings> = {}) {
  const database = await testDatabase()
  const queueDatabase = await testDatabase({ empty: true })
  const settings = { ...SETTINGS, databaseUrl: database.url, queueUrl: queueDatabase.url, ...change }
  const lines: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const log = createLog({ service: 'api-server', level: 'info', destination })
  const stops: ((milliseconds: number) => Promise<void>)[] = []
  const { port, internalPort } = await start(settings, log, { onStop: (_name, stop) => stops.push(stop) })
  const url = `http://127.0.0.1:${port}`
  const internalUrl = `http://127.0.0.1:${internalPort}`
  const sql = new pg.Pool({ connectionString: database.ownerUrl, max: 4 })
  sql.on('error', () => {})
  const queue: Queue<JudgeTask> = await openQueue<JudgeTask>(settings.queueUrl)

  const stop = async (milliseconds = 5_000) => {
    for (const part of stops.splice(0).reverse()) await part(milliseconds)
  }
  const invite = async (code = `TEST-${randomUUID().toUpperCase()}`, uses = 1000) => {
    await sql.query('insert into invites (code, max_uses) values ($1, $2)', [code, uses])
    return code
  }
  const callAs = (headers: Record<string, string>) => createClient({ baseUrl: url, headers: () => headers })
  /** As the ML server calls, with this secret. */
  const callInside = (secret: string) =>
    createClient({ baseUrl: internalUrl, headers: () => ({ 'x-callback-secret': secret }) })
  /** Signs a new learner up and returns a client with their token. */
  const learner = async () => {
    const email = `${randomUUID()}@learners.test`
    const password = 'a good long password'
    const inviteCode = await invite()
    const answer = await callAs({})(signUp, { email, password, inviteCode, consent: { llm: true }, isAtLeast14: true })
    if (!answer.ok) throw new Error(`sign-up failed: ${answer.problem.code}`)
    const { user, accessToken, refreshToken, deviceToken } = answer.value
    const headers = { authorization: `Bearer ${accessToken}` }
    const tokens = { refreshToken: refreshToken!, deviceToken: deviceToken! }
    return { id: user.id, email, password, ...tokens, headers, call: callAs(headers) }
  }

  return {
    url,
    internalUrl,
    settings,
    lines,
    sql,
    queue,
    databaseName: database.name,
    call: callAs({}),
    callAs,
    callInside,
    mlServer: callInside(SECRET),
    secret: SECRET,
    invite,
    learner,
    stop,
    /** Rows of a query as the owner of the tables, with a connection apart from the server's. */
    rows: async (text: string, values: unknown[] = []) => (await sql.query(text, values)).rows,
    /** Id of the task of a submission. */
    taskOf: async (submissionId: string): Promise<string> =>
      (await sql.query('select id from tasks where submission_id = $1', [submissionId])).rows[0].id,
    async [Symbol.asyncDispose]() {
      await stop()
      await queue.close()
      await sql.end()
      await database[Symbol.asyncDispose]()
      await queueDatabase[Symbol.asyncDispose]()
    },
  }
}

const SETTINGS: Settings = {
  isDevelopment: true,
  version: 'test',
  host: '127.0.0.1',
  port: 0,
  internalHost: '127.0.0.1',
  internalPort: 0,
  publicUrl: new URL('http://truegul.test'),
  securityContact: 'mailto:security@truegul.test',
  webAppDir: null,
  consoleDir: null,
  logLevel: 'info',
  databaseUrl: '',
  databasePool: 8,
  queueUrl: '',
  jwtSecrets: ['the signing key of tests is long enough'],
  accessSeconds: ACCESS_SECONDS,
  callbackSecrets: [SECRET],
  dailyLimit: 1_000,
  trustedProxies: 0,
  sweepAfter: 30_000,
  llm: { monthlyBudgetUsd: 100, userDailyUsd: 100 },
  mail: { smtpUrl: null, from: 'TrueGul <no-reply@truegul.test>', retryAfter: 2_000 },
  push: { apns: null, fcm: null },
  app: { minimumVersion: '0.0.0', llmJudges: null, demo: null },
  http: { requestWithin: 30_000, connections: { most: 10_000, ofOneAddress: null } },
  attempts: { ...GUESS_LIMITS, longestPause: 1 },
}

export const PROMPT_ID = PROMPTS[0]!.id

/** An essay of so many characters, with spaces as an essay has them. */
export const essay = (characters = 650) =>
  '글쓰기는 연습이다. '
    .repeat(100)
    .slice(0, characters - 1)
    .concat('끝')

export const submission = (text = essay()) => ({ id: randomUUID() as string, promptId: PROMPT_ID, text })

/** Expects what comes true sooner or later; how soon depends on who else uses the machine. */
export const eventually = <T>(look: () => T) => expect.poll(look, { interval: 20 })
