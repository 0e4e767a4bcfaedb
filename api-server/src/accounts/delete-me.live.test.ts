import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Answer,
  deleteMe,
  exportMe,
  getMe,
  listSubmissions,
  logIn,
  postResult,
  rateSubmission,
  refreshSession,
  reserveLlmCall,
  saveDraft,
  savePushToken,
  settleLlmCall,
  submitEssay,
  updateMe,
} from '@truegul/contract'
import { makeTester } from '@truegul/dev/testing/beta/make-beta-things'
import { eventually, PROMPT_ID, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { callsOf, reservation, settlement } from '@truegul/dev/testing/test-llm-calls'
import { accountHash } from '@truegul/operators'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi({ sweepAfter: 400 })
})
afterAll(() => api[Symbol.asyncDispose]())

/** A learner with a row in every table that may hold one of theirs. */
async function fullLearner() {
  const learner = await api.learner()
  const pushToken = randomBytes(32).toString('hex')
  const device = { deviceId: crypto.randomUUID(), platform: 'ios', token: pushToken, appVersion: '0.1.0' } as const
  expect(await learner.call(savePushToken, device)).toMatchObject({ status: 204 })
  const [judged, waiting] = [submission(), submission()]
  for (const sent of [judged, waiting]) expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201 })
  const taskId = await api.taskOf(judged.id)
  const call = reservation(taskId)
  expect(await api.mlServer(reserveLlmCall, call)).toMatchObject({ value: { answer: 'granted' } })
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: testDetection })
  await learner.call(rateSubmission, { id: judged.id, useful: false, reason: 'unclear', comment: 'Why?' })
  await makeTester(api, learner, judged.id)
  const draft = { id: crypto.randomUUID(), promptId: PROMPT_ID, text: '초안', revision: 0 }
  await learner.call(saveDraft, draft)
  await api.call(logIn, { email: learner.email, password: 'a wrong password' })
  await api.rows('insert into operators (user_id) values ($1)', [learner.id])
  await api.rows('insert into recovery_codes values ($1, $2)', [learner.id, Buffer.alloc(32)])
  await api.rows('update sessions set second_factor_at = now() where user_id = $1', [learner.id])
  await eventually(() => api.rows('select 1 from links where user_id = $1', [learner.id])).toHaveLength(1)
  await eventually(() =>
    api.rows(`select 1 from mails where user_id = $1 and state = 'kept'`, [learner.id]),
  ).toHaveLength(1)
  return {
    learner,
    pushToken,
    judged,
    waiting,
    draft,
    call,
    jobs: [`${taskId}-1`, `${await api.taskOf(waiting.id)}-1`],
  }
}

/** What the schema is made of, what was said about everybody's money, bare ids of essays that are gone and of what operators did and set. */
const NOBODYS = new Set([
  ...['pgmigrations', 'llm_budget_alarms', 'deleted_submissions', 'operator_audit', 'switches', 'servers', 'aws_costs'],
  ...['prompts_off', 'beta_waves', 'beta_builds'],
])

/** Rows of every table of the database, by the catalog, so that a table made later is looked at too. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await api.rows(`select table_name from information_schema.tables where table_schema = 'public'`)
  const counts: Record<string, number> = {}
  for (const { table_name } of tables) {
    if (NOBODYS.has(table_name)) continue
    counts[table_name] = (await api.rows(`select count(*)::int as n from ${table_name}`))[0].n
  }
  return counts
}

test('deleting an account leaves no row of it in any table and no job in the queue, and takes nothing of others', async () => {
  await fullLearner()
  const {
    attempts: _before,
    invites: _codes,
    beta_applications: _applied,
    llm_calls: calls,
    ...before
  } = await rowCounts()
  for (const [table, rows] of Object.entries(before)) {
    if (table !== 'queue_removals') expect([table, rows > 0]).toEqual([table, true])
  }
  const { learner, jobs, call } = await fullLearner()
  await eventually(() => api.queue.states(jobs)).toEqual(['live', 'live'])
  expect(await learner.call(deleteMe, {})).toMatchObject({ status: 204 })
  await eventually(() => api.queue.states(jobs)).toEqual(['missing', 'missing'])
  await eventually(async () => {
    const {
      attempts: _after,
      invites: _left,
      beta_applications: _counted,
      llm_calls: _money,
      ...after
    } = await rowCounts()
    return after
  }).toEqual(before)
  expect(await api.rows('select 1 from attempts where account_hash = $1', [accountHash(learner.email)])).toEqual([])
  // That somebody applied stays, and nothing tells who.
  expect(await api.rows('select 1 from beta_applications where email = $1', [learner.email])).toEqual([])
  // The money stays spent, and nothing tells whose it was.
  expect((await rowCounts())['llm_calls']).toBe(calls! + 1)
  expect(await api.rows('select user_id, task_id, reserved_usd from llm_calls where id = $1', [call.callId])).toEqual([
    { user_id: null, task_id: null, reserved_usd: '0.020000000' },
  ])
})

test('whatever hangs on an account goes with it by the schema itself; only the books, and what operators switched, let go of whose they are', async () => {
  const hangingOn = async (how: string) => {
    const tables = await api.rows(
      `with recursive theirs (oid) as (
        select 'users'::regclass::oid union
        select k.conrelid from pg_constraint k join theirs t on k.confrelid = t.oid where k.contype = 'f' and k.confdeltype = any($1))
      select oid::regclass::text as name from theirs`,
      [[...how]],
    )
    return tables.map(({ name }) => name as string)
  }
  const all = await hangingOn('acdnr')
  const deleted = await hangingOn('c')
  expect(deleted.length).toBeGreaterThan(10)
  expect(all.filter((name) => !deleted.includes(name))).toEqual(['llm_calls', 'switches'])
  // A column that names a person without a reference would outlive them.
  const bare = await api.rows(`
    select table_name || '.' || column_name as name from information_schema.columns c
    where table_schema = 'public' and column_name ~ '(user|person|learner|account|owner)_id$' and not exists (
      select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name)`)
  expect(bare).toEqual([{ name: 'operator_audit.person_id' }])
})

test('deleting while calls to LLMs are reserved and settled ends with no account, and every call that was granted is kept', async () => {
  for (let i = 0; i < 5; i++) {
    const learner = await api.learner()
    const essays = await Promise.all([1, 2, 3, 4].map(() => callsOf(api, learner)))
    const before = await api.rows('select id from llm_calls')
    const asked = essays.flatMap(({ reserve, settle }) =>
      [1, 2, 3].map(async () => {
        const callId = crypto.randomUUID()
        const answer = await reserve({ callId })
        if (answer === 'granted') expect(await settle(callId)).toMatchObject({ ok: true })
        return answer
      }),
    )
    const [gone, ...answers] = await Promise.all([learner.call(deleteMe, {}), ...asked])
    expect(gone).toMatchObject({ status: 204 })
    for (const answer of answers) expect(['granted', 'not-found']).toContain(answer)
    const granted = answers.filter((answer) => answer === 'granted').length
    expect(await api.rows('select id from llm_calls')).toHaveLength(before.length + granted)
    expect(await api.rows('select 1 from llm_calls where user_id = $1', [learner.id])).toEqual([])
  }
})

test('a deleted account’s tokens and password open nothing any more', async () => {
  const learner = await api.learner()
  await learner.call(deleteMe, {})
  const ended = { problem: { status: 401, code: 'session-ended' } }
  expect(await learner.call(getMe, {})).toMatchObject(ended)
  expect(await learner.call(listSubmissions, {})).toMatchObject(ended)
  expect(await learner.call(submitEssay, submission())).toMatchObject(ended)
  const { email, password } = learner
  expect(await api.call(logIn, { email, password })).toMatchObject({ problem: { code: 'wrong-credentials' } })
})

test('the result of a deleted account’s essay finds nothing', async () => {
  const learner = await api.learner()
  const sent = submission()
  await learner.call(submitEssay, sent)
  const taskId = await api.taskOf(sent.id)
  await learner.call(deleteMe, {})
  const answer = await api.mlServer(postResult, {
    outcome: 'judged',
    taskId,
    judgement: testJudgement(),
    detection: null,
  })
  expect(answer).toMatchObject({ problem: { status: 404, code: 'not-found' } })
})

test('deleting while results come in ends with no account, whoever was faster', async () => {
  for (let i = 0; i < 5; i++) {
    const learner = await api.learner()
    const essays = Array.from({ length: 8 }, () => submission())
    await Promise.all(essays.map((sent) => learner.call(submitEssay, sent)))
    const tasks = await Promise.all(essays.map(({ id }) => api.taskOf(id)))
    const results = tasks.map((taskId) =>
      api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null }),
    )
    const [gone, ...answers] = await Promise.all([learner.call(deleteMe, {}), ...results])
    expect(gone).toMatchObject({ status: 204 })
    for (const answer of answers)
      expect(answer.ok || answer.problem.code).toSatisfy(
        (is) => is === true || ['not-found', 'task-finished'].includes(is),
      )
    expect(await api.rows('select 1 from submissions where user_id = $1', [learner.id])).toEqual([])
  }
})

test('whatever races the deletion of its account is done, or told that the account is gone', async () => {
  const told = new Map<string, Set<string>>()
  for (let i = 0; i < 25; i++) {
    const learner = await api.learner()
    const { email, password, refreshToken } = learner
    const draft = { id: crypto.randomUUID(), promptId: PROMPT_ID, text: '초안', revision: 0 }
    const racing: Record<string, () => Promise<Answer<unknown>>> = {
      logIn: () => api.call(logIn, { email, password }),
      saveDraft: () => learner.call(saveDraft, draft),
      updateMe: () => learner.call(updateMe, { language: 'ko', consent: { llm: false } }),
      submitEssay: () => learner.call(submitEssay, submission()),
      refreshSession: () => api.call(refreshSession, { refreshToken }),
      getMe: () => learner.call(getMe, {}),
    }
    const gone = () => sleep(i % 5).then(() => learner.call(deleteMe, {}))
    await Promise.all([
      gone(),
      ...Object.entries(racing).map(async ([name, call]) => {
        const answer = await call()
        const codes = told.get(name) ?? new Set()
        told.set(name, codes.add(answer.ok ? 'done' : answer.problem.code))
      }),
    ])
    expect(await api.rows('select 1 from sessions where user_id = $1', [learner.id])).toEqual([])
  }
  for (const [name, codes] of told) {
    const right = ['done', name === 'logIn' ? 'wrong-credentials' : 'session-ended']
    expect([name, [...codes].filter((code) => !right.includes(code))]).toEqual([name, []])
  }
})

test('the export holds everything stored, and neither password hash nor tokens', async () => {
  const { learner, pushToken, judged, waiting, draft, call } = await fullLearner()
  await api.mlServer(settleLlmCall, settlement(call.callId))
  const answer = await learner.call(exportMe, {})
  expect(answer).toMatchObject({
    status: 200,
    value: {
      user: { id: learner.id, email: learner.email },
      consents: [{ llm: true }],
      drafts: [{ id: draft.id, text: '초안', promptId: PROMPT_ID }],
      essays: [
        { id: judged.id, text: judged.text, judgement: testJudgement(), detection: testDetection },
        { id: waiting.id, text: waiting.text, judgement: null },
      ],
      devices: [{ platform: 'ios' }],
      ratings: [{ submissionId: judged.id, subject: 'feedback', useful: false, reason: 'unclear', comment: 'Why?' }],
      notifications: [{ submissionId: judged.id, platform: 'ios', kind: 'result' }],
      usage: [{ used: 2 }],
      sessions: [{ device: null, revokedAt: null }],
      mails: [{ kind: 'confirm-address', state: 'kept' }],
      llmCalls: [
        {
          submissionId: judged.id,
          provider: 'claude',
          model: 'claude-haiku-4-5',
          outcome: 'answered',
          tokensInput: 1_200,
          tokensOutput: 800,
          costUsd: 0.0051,
          createdAt: expect.any(String),
        },
      ],
    },
  })
  const text = JSON.stringify(answer)
  for (const secret of ['argon2', learner.refreshToken, pushToken]) expect(text).not.toContain(secret)
})
