import { openDatabase } from '@truegul/api-server/database/database'
import { exportMe, getMe, logIn, refreshSession, submitEssay, updateMe } from '@truegul/contract'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { forgetExpired } from './forget-expired.ts'

let api: TestApi
let database: Database
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  database = openDatabase({ url: api.settings.databaseUrl, connections: 1, onError: () => {} })
})
afterAll(async () => {
  await database.close()
  await api[Symbol.asyncDispose]()
})
beforeEach(async () => {
  learner = await api.learner()
})

/** How many rows of the learner there are. */
const count = async (table: string): Promise<number> =>
  (await api.rows(`select count(*)::int as n from ${table} where user_id = $1`, [learner.id]))[0].n
const countTokens = async (): Promise<number> =>
  (
    await api.rows(
      'select count(*)::int as n from refresh_tokens t join sessions s on s.id = t.session_id where s.user_id = $1',
      [learner.id],
    )
  )[0].n
const mails = () => api.rows('select state from mails where user_id = $1', [learner.id])
const age = (table: string, column: string, by: string) =>
  api.rows(`update ${table} set ${column} = now() - $2::interval where user_id = $1`, [learner.id, by])
const ageTokens = (by: string) =>
  api.rows(
    `update refresh_tokens set expires_at = now() - $2::interval where session_id in (select id from sessions where user_id = $1)`,
    [learner.id, by],
  )

describe('what is kept for a time only', () => {
  test('a refresh token goes when it expires, its session with the time of its first one', async () => {
    await ageTokens('-1 minute')
    await forgetExpired(database)
    expect(await countTokens()).toBe(1)
    await ageTokens('1 second')
    await forgetExpired(database)
    expect([await countTokens(), await count('sessions')]).toEqual([0, 1])
    await age('sessions', 'created_at', '60 days 1 minute')
    await forgetExpired(database)
    expect(await count('sessions')).toBe(0)
  })

  test('a session in use stays, however old it is', async () => {
    await age('sessions', 'created_at', '2 years')
    await forgetExpired(database)
    expect(await learner.call(getMe, {})).toMatchObject({ status: 200 })
    expect(await api.call(refreshSession, { refreshToken: learner.refreshToken })).toMatchObject({ status: 200 })
  })

  test('an ended session stays for 30 days', async () => {
    await age('sessions', 'revoked_at', '29 days 23 hours')
    await forgetExpired(database)
    expect(await count('sessions')).toBe(1)
    await age('sessions', 'revoked_at', '30 days 1 minute')
    await forgetExpired(database)
    expect([await countTokens(), await count('sessions')]).toEqual([0, 0])
  })

  test('a device stays known for a year after its last log-in', async () => {
    await age('known_devices', 'last_used_at', '364 days')
    await forgetExpired(database)
    expect(await count('known_devices')).toBe(1)
    await age('known_devices', 'last_used_at', '366 days')
    await forgetExpired(database)
    expect(await count('known_devices')).toBe(0)
  })

  test('failed attempts go at the end of their window', async () => {
    await api.call(logIn, { email: learner.email, password: 'wrong' })
    const left = async () => (await api.rows('select 1 from attempts')).length
    await forgetExpired(database)
    expect(await left()).toBeGreaterThan(0)
    await api.rows(`update attempts set window_ends_at = now() - interval '1 second'`)
    await forgetExpired(database)
    expect(await left()).toBe(0)
  })

  test('an answer about consent stays for three years after the next one; the last one stays', async () => {
    await learner.call(updateMe, { consent: { llm: false } })
    const replaced = (by: string) =>
      api.rows(
        `update consents set changed_at = now() - $2::interval - case when llm then interval '1 day' else '0' end where user_id = $1`,
        [learner.id, by],
      )
    await replaced('2 years 364 days')
    await forgetExpired(database)
    expect(await count('consents')).toBe(2)
    await replaced('5 years')
    await forgetExpired(database)
    expect(await api.rows('select llm from consents where user_id = $1', [learner.id])).toEqual([{ llm: false }])
  })

  test('of a hundred and more answers about consent the newest hundred stay', async () => {
    await api.rows(
      `insert into consents (user_id, changed_at, llm, version) select $1, now() - n * interval '1 minute', true, 'old' from generate_series(1, 150) n`,
      [learner.id],
    )
    await learner.call(updateMe, { consent: { llm: false } })
    expect(await count('consents')).toBe(100)
    expect(await learner.call(getMe, {})).toMatchObject({ value: { consent: { llm: false } } })
  })

  test('how many essays were submitted on a day is kept for 31 days', async () => {
    await learner.call(submitEssay, submission())
    await api.rows(
      `insert into daily_usage (user_id, day, used) select $1, (now() at time zone 'utc')::date - n, 1 from generate_series(1, 40) n`,
      [learner.id],
    )
    await forgetExpired(database)
    expect(await count('daily_usage')).toBeGreaterThanOrEqual(31)
    expect(await count('daily_usage')).toBeLessThanOrEqual(33)
  })

  test('a mailed link goes when it expires', async () => {
    await eventually(() => count('links')).toBe(1)
    await api.rows(`update links set expires_at = now() + interval '1 minute' where user_id = $1`, [learner.id])
    await forgetExpired(database)
    expect(await count('links')).toBe(1)
    await api.rows(`update links set expires_at = now() - interval '1 second' where user_id = $1`, [learner.id])
    await forgetExpired(database)
    expect(await count('links')).toBe(0)
  })

  test('that a mail was sent is kept for 30 days, one that waits stays', async () => {
    await eventually(async () => (await mails()).map(({ state }) => state)).toEqual(['kept'])
    await api.rows(`update mails set ended_at = now() - interval '29 days' where user_id = $1`, [learner.id])
    await api.rows(
      `insert into mails (user_id, kind, address, created_at, due_at)
       values ($1, 'password-changed', 'a@b.c', now() - interval '1 year', now() + interval '1 day')`,
      [learner.id],
    )
    await forgetExpired(database)
    expect(await count('mails')).toBe(2)
    await api.rows(`update mails set ended_at = now() - interval '31 days' where state = 'kept' and user_id = $1`, [
      learner.id,
    ])
    await forgetExpired(database)
    expect((await mails()).map(({ state }) => state)).not.toContain('kept')
  })

  test('which device was told of which result is kept for 7 days', async () => {
    const sent = submission()
    await learner.call(submitEssay, sent)
    await api.rows(
      `insert into push_notifications (submission_id, token_id, platform, kind, state, ended_at)
       values ($1, gen_random_uuid(), 'ios', 'result', 'sent', now())`,
      [sent.id],
    )
    const told = (by: string) =>
      api.rows('update push_notifications set created_at = now() - $2::interval where submission_id = $1', [
        sent.id,
        by,
      ])
    const left = () => api.rows('select 1 from push_notifications where submission_id = $1', [sent.id])
    await told('6 days 23 hours')
    await forgetExpired(database)
    expect(await left()).toHaveLength(1)
    await told('7 days 1 minute')
    await forgetExpired(database)
    expect(await left()).toEqual([])
  })

  test('the id of a deleted essay stays for 60 days', async () => {
    const id = crypto.randomUUID()
    const left = () => api.rows('select 1 from deleted_submissions where id = $1', [id])
    await api.rows(`insert into deleted_submissions values ($1, now() - interval '59 days')`, [id])
    await forgetExpired(database)
    expect(await left()).toHaveLength(1)
    await api.rows(`update deleted_submissions set deleted_at = now() - interval '61 days'`)
    await forgetExpired(database)
    expect(await left()).toHaveLength(0)
  })

  test('a server that fell silent is forgotten after a minute', async () => {
    const insert = `insert into servers (id, service, version, started_at, seen_at)
      values ($1, 'api-server', 'killed', now(), now() - $2::interval)`
    const [late, gone] = [crypto.randomUUID(), crypto.randomUUID()]
    await api.rows(insert, [late, '55 s'])
    await api.rows(insert, [gone, '61 s'])
    await forgetExpired(database)
    expect(await api.rows(`select id from servers where version = 'killed'`)).toEqual([{ id: late }])
  })

  test('what operators did stays for two years', async () => {
    const left = () => api.rows('select 1 from operator_audit')
    const insert = `insert into operator_audit (machine_user, action, reason, at) values ('root', 'find-person', '', now() - $1::interval)`
    await api.rows(insert, ['730 days'])
    await forgetExpired(database)
    expect(await left()).toHaveLength(1)
    await api.rows(insert, ['732 days'])
    await forgetExpired(database)
    expect(await left()).toHaveLength(1)
  })

  test('more than one statement deletes at once is deleted in the next rounds', async () => {
    await api.rows(
      `insert into daily_usage (user_id, day, used) select $1, date '2000-01-01' + n, 1 from generate_series(1, 6000) n`,
      [learner.id],
    )
    expect(await forgetExpired(database)).toBe(true)
    expect(await forgetExpired(database)).toBe(false)
    expect(await count('daily_usage')).toBe(0)
  })
})

describe('what one account may have and ask for', () => {
  test('fifty sessions; one more ends the one that was not used for longest', async () => {
    const [{ id: first }] = await api.rows('select id from sessions where user_id = $1', [learner.id])
    const { email, password } = learner
    const second = await api.call(logIn, { email, password })
    for (let i = 0; i < 48; i++) expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
    // The first one is used, so the second one is now the oldest.
    expect(await api.call(refreshSession, { refreshToken: learner.refreshToken })).toMatchObject({ status: 200 })
    expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
    if (!second.ok) throw new Error('refused')
    const ended = await api.callAs({ authorization: `Bearer ${second.value.accessToken}` })(getMe, {})
    expect(ended).toMatchObject({ problem: { code: 'session-ended' } })
    expect(await learner.call(getMe, {})).toMatchObject({ status: 200 })
    const living = await api.rows('select id from sessions where user_id = $1 and revoked_at is null', [learner.id])
    expect(living).toHaveLength(50)
    expect(living).toContainEqual({ id: first })
  })

  test('one export at a time, six an hour; other learners are not concerned', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => learner.call(exportMe, {})))
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]))
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(1)
    for (const problem of refused) expect(problem).toMatchObject({ status: 429, code: 'too-many-calls' })
    let last = await learner.call(exportMe, {})
    for (let i = 0; i < 6; i++) last = await learner.call(exportMe, {})
    expect(last).toMatchObject({ problem: { code: 'too-many-calls', retryAfter: expect.any(Number) } })
    const other = await api.learner()
    expect(await other.call(exportMe, {})).toMatchObject({ status: 200 })
  })
})
