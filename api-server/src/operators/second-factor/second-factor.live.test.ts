import { exportMe, getMe, logIn, submitEssay } from '@truegul/contract'
import {
  findPerson,
  getOperator,
  listAudit,
  renewRecoveryCodes,
  setUpSecondFactor,
  showSecondFactor,
} from '@truegul/contract/console'
import { submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { fromBase32, newOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { addOperator, removeOperator, resetOperator } from '@truegul/operators'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepAt, totp } from './totp.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const NEEDED = { problem: { status: 403, code: 'second-factor-needed' } }
const WRONG = { problem: { status: 403, code: 'wrong-code' } }
const DONE = { status: 200 }
const machine = { machineUser: 'test' }
const query = ({ text }: { text: string }, values: readonly unknown[]) => api.rows(text, [...values])
const signInAgain = async ({ email, password }: { email: string; password: string }) => {
  const answer = await api.call(logIn, { email, password })
  if (!answer.ok) throw new Error(answer.problem.code)
  return api.callAs({ authorization: `Bearer ${answer.value.accessToken}` })
}

describe('before the second factor is shown', () => {
  test('an operator’s session can do nothing but set it up and show it', async () => {
    const { call } = await newOperator(api)
    for (const answer of [
      await call(getMe, {}),
      await call(exportMe, {}),
      await call(submitEssay, submission()),
      await call(findPerson, { email: 'mina@example.org', reason: 'asked for help' }),
      await call(listAudit, {}),
      await call(renewRecoveryCodes, {}),
    ]) {
      expect(answer).toMatchObject(NEEDED)
    }
    expect(await call(getOperator, {})).toMatchObject({ value: { isSetUp: false, shownUntil: null } })
  })

  test('the password alone sets nothing up: it takes the code that the machine printed, and that ends', async () => {
    const operator = await newOperator(api)
    const enrol = (enrolmentCode: string) => operator.call(setUpSecondFactor, { enrolmentCode })
    expect(await enrol('2222-2222-2222')).toMatchObject(WRONG)
    expect(await operator.call(showSecondFactor, { code: '123456' })).toMatchObject({
      problem: { status: 409, code: 'second-factor-unset' },
    })
    await api.rows(`update operators set enrolment_ends_at = now() where user_id = $1`, [operator.id])
    expect(await enrol(operator.enrolmentCode)).toMatchObject(WRONG)
    const code = await resetOperator(query, machine, operator.email)
    expect(await enrol(code!.toLowerCase().replaceAll('-', ' '))).toMatchObject({ status: 201 })
  })

  test('a key counts once a code of it was shown; asked for again before, it is another one', async () => {
    const operator = await newOperator(api)
    const keys = []
    for (const _ of [1, 2]) {
      const made = await operator.call(setUpSecondFactor, { enrolmentCode: operator.enrolmentCode })
      if (!made.ok) throw new Error(made.problem.code)
      expect(made.value.uri).toContain(`secret=${made.value.key}&issuer=TrueGul`)
      keys.push(fromBase32(made.value.key))
    }
    const codes = keys.map((key) => totp(key, stepAt(Date.now())))
    expect(await operator.call(showSecondFactor, { code: codes[0]! })).toMatchObject(WRONG)
    expect(await operator.call(getOperator, {})).toMatchObject({ value: { isSetUp: false } })
    const shown = await operator.call(showSecondFactor, { code: codes[1]! })
    expect(shown).toMatchObject({ value: { recoveryCodes: expect.arrayContaining([expect.any(String)]) } })
    expect(await operator.call(setUpSecondFactor, { enrolmentCode: operator.enrolmentCode })).toMatchObject({
      problem: { status: 409, code: 'second-factor-set' },
    })
    expect(await operator.call(getMe, {})).toMatchObject(DONE)
  })
})

describe('showing it', () => {
  test('is for one session, and for twelve hours', async () => {
    const operator = await testOperator(api)
    expect(await operator.call(listAudit, {})).toMatchObject(DONE)
    expect(await (await signInAgain(operator))(listAudit, {})).toMatchObject(NEEDED)
    await api.rows(`update sessions set second_factor_at = now() - interval '12 hours 1 second' where user_id = $1`, [
      operator.id,
    ])
    expect(await operator.call(listAudit, {})).toMatchObject(NEEDED)
  })

  test('takes no code twice, in no session, nor one from before the last', async () => {
    const operator = await testOperator(api)
    const other = await signInAgain(operator)
    const code = operator.code()
    expect(await other(showSecondFactor, { code })).toMatchObject({ value: { recoveryCodes: null } })
    expect(await other(showSecondFactor, { code })).toMatchObject(WRONG)
    expect(await operator.call(showSecondFactor, { code })).toMatchObject(WRONG)
    expect(await operator.call(showSecondFactor, { code: operator.code(0) })).toMatchObject(WRONG)
  })

  test('of ten requests with one code one is let in', async () => {
    const operator = await newOperator(api)
    const made = await operator.call(setUpSecondFactor, { enrolmentCode: operator.enrolmentCode })
    if (!made.ok) throw new Error(made.problem.code)
    const code = totp(fromBase32(made.value.key), stepAt(Date.now()))
    const answers = await Promise.all(Array.from({ length: 10 }, () => operator.call(showSecondFactor, { code })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('takes a recovery code once, kept as hashes only, and new ones end the old ones', async () => {
    const operator = await testOperator(api)
    const [first, second] = operator.recoveryCodes
    expect(operator.recoveryCodes).toHaveLength(10)
    const other = await signInAgain(operator)
    expect(await other(showSecondFactor, { code: first!.toLowerCase() })).toMatchObject(DONE)
    expect(await other(showSecondFactor, { code: first! })).toMatchObject(WRONG)
    expect(await other(getOperator, {})).toMatchObject({ value: { recoveryCodesLeft: 9 } })
    const renewed = await other(renewRecoveryCodes, {})
    expect(await other(showSecondFactor, { code: second! })).toMatchObject(WRONG)
    if (!renewed.ok) throw new Error(renewed.problem.code)
    expect(await other(showSecondFactor, { code: renewed.value.recoveryCodes[0]! })).toMatchObject(DONE)
    const rows = await api.rows('select code_hash from recovery_codes where user_id = $1', [operator.id])
    expect(rows).toHaveLength(9)
    expect(JSON.stringify(rows)).not.toContain(second)
  })

  test('ends after five wrong codes, for the right one too, and says for how long', async () => {
    const operator = await testOperator(api)
    for (const _ of [1, 2, 3, 4, 5]) {
      expect(await operator.call(showSecondFactor, { code: '2222-2222-2222' })).toMatchObject(WRONG)
    }
    expect(await operator.call(showSecondFactor, { code: operator.code() })).toMatchObject({
      problem: { status: 429, code: 'too-many-attempts', detail: expect.stringContaining('wrong codes') },
    })
    const events = api.lines.filter(({ event, userId }) => event === 'second-factor-failed' && userId === operator.id)
    expect(events).toHaveLength(6)
    expect(api.lines).toContainEqual(expect.objectContaining({ event: 'locked-out', limit: 'secondFactor' }))
  })
})

describe('the role', () => {
  test('ends at once when it is taken away, and a reset asks for a new second factor', async () => {
    const operator = await testOperator(api)
    await resetOperator(query, machine, operator.email)
    expect(await operator.call(listAudit, {})).toMatchObject(NEEDED)
    expect(await operator.call(showSecondFactor, { code: operator.recoveryCodes[0]! })).toMatchObject({
      problem: { code: 'second-factor-unset' },
    })
    await removeOperator(query, machine, operator.email)
    expect(await operator.call(listAudit, {})).toMatchObject({ problem: { status: 403, code: 'operators-only' } })
    expect(await operator.call(getMe, {})).toMatchObject(DONE)
  })

  test('is given to accounts that exist, once', async () => {
    const { email } = await newOperator(api)
    expect(await addOperator(query, machine, email.toUpperCase())).toBe(null)
    expect(await addOperator(query, machine, 'nobody@learners.test')).toBe(null)
  })

  test('asks for a new second factor once the server’s secret has changed; recovery codes go on', async () => {
    const operator = await testOperator(api)
    await api.rows('update operators set totp_key = $2 where user_id = $1', [operator.id, Buffer.alloc(60, 7)])
    expect(await operator.call(showSecondFactor, { code: operator.code() })).toMatchObject({
      problem: { code: 'second-factor-unset', detail: expect.stringContaining('truegul operators reset') },
    })
    expect(await operator.call(showSecondFactor, { code: operator.recoveryCodes[0]! })).toMatchObject(DONE)
  })

  test('nobody reads the key out of the database', async () => {
    const operator = await newOperator(api)
    const made = await operator.call(setUpSecondFactor, { enrolmentCode: operator.enrolmentCode })
    if (!made.ok) throw new Error(made.problem.code)
    const [{ totp_key }] = await api.rows('select totp_key from operators where user_id = $1', [operator.id])
    expect(totp_key.includes(fromBase32(made.value.key))).toBe(false)
  })
})
