import { randomBytes } from 'node:crypto'
import path from 'node:path'
import {
  createClient,
  type Input,
  type Operation,
  type Output,
  postResult,
  signUp,
  type TaskOutcome,
  updateMe,
} from '@truegul/contract'
import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'
import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_OPTIONS } from '../../browser/kit/start-chromium.ts'
import { buildConsole } from '../../launcher/web-app/build-console.ts'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { startSystem } from '../../system/start-system.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const ML_SERVER = path.join(ROOT, 'ml-server/src/main.ts')
const DEMO = { email: 'demo@truegul.example', password: 'look around freely', inviteCode: 'TG-DEMO' }
/** As on a server that nobody told anything: what a learner reads of the day's quota is true then. */
const DAILY_LIMIT = 10

export type Language = 'en' | 'ko'
export type Stage = Awaited<ReturnType<typeof startStage>>
export type Learner = Awaited<ReturnType<Stage['newLearner']>>

/** The whole product with the app as it stands in this tree, and a browser to look at it with: once for all pictures. */
export async function startStage() {
  const { folder, done } = buildWebApp(path.join(ROOT, '.truegul'), 'small', console.error)
  const operators = buildConsole(path.join(ROOT, '.truegul'), console.error)
  await Promise.all([done, operators.done])
  const secret = randomBytes(33).toString('base64url')
  const system = await startSystem({
    backend: 'embedded',
    mlEntry: ML_SERVER,
    apiEnv: {
      TRUEGUL_ENV: 'development',
      WEB_APP_DIR: folder,
      CONSOLE_DIR: operators.folder,
      DAILY_LIMIT: String(DAILY_LIMIT),
      CALLBACK_SECRET: secret,
      DEMO_LOGIN: JSON.stringify(DEMO),
    },
    mlEnv: { CALLBACK_SECRET: secret },
  })
  const sql = new pg.Client({ connectionString: system.postgres.databaseUrl })
  sql.on('error', () => {})
  await sql.connect()
  const browser: Browser = await chromium.launch(CHROMIUM_OPTIONS)
  const baseUrl = system.api.url
  const inviteCode = await createInvite(sql, { uses: 100, days: 1, note: 'look' })
  const mlServer = createClient({ baseUrl: system.internalUrl, headers: () => ({ 'x-callback-secret': secret }) })

  const newLearner = async (language: Language, consent = true) => {
    const account = {
      email: `linh.${randomBytes(3).toString('hex')}@learners.example`,
      password: 'a good long password',
    }
    const made = unwrap(
      await createClient({ baseUrl })(signUp, { ...account, inviteCode, consent: { llm: consent }, isAtLeast14: true }),
    )
    const authorization = `Bearer ${made.accessToken}`
    const send = createClient({ baseUrl, headers: () => ({ authorization }) })
    const call = async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> =>
      unwrap(await send(operation, input))
    await call(updateMe, { language })
    return { account, id: made.user.id, language, call }
  }
  return {
    url: baseUrl,
    sql,
    browser,
    newLearner,
    /** Hands in what became of an essay, as the ML server does. */
    handIn: async (id: string, outcome: (taskId: string) => TaskOutcome) => {
      const { rows } = await sql.query<{ id: string }>('select id from tasks where submission_id = $1', [id])
      unwrap(await mlServer(postResult, outcome(rows[0]!.id)))
    },
    /** From then on nothing is judged: what waits goes on waiting. */
    stopJudging: () => system.ml.stop(),
    useUpTheDay: async (learner: { id: string }) => {
      await sql.query(
        `insert into daily_usage (user_id, day, used) values ($1, (now() at time zone 'utc')::date, $2)
         on conflict (user_id, day) do update set used = excluded.used`,
        [learner.id, DAILY_LIMIT],
      )
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await sql.end()
      await system.stop()
    },
  }
}

type Answered<T> = { ok: true; value: T } | { ok: false; problem: { code: string; detail: string } }

function unwrap<T>(answer: Answered<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.detail}`)
  return answer.value
}
