import { stepAt, totp } from '@truegul/api-server/operators/second-factor/totp'
import { setUpSecondFactor, showSecondFactor } from '@truegul/contract/console'
import { addOperator, type Query } from '@truegul/operators'
import type { TestApi } from './test-api.ts'

export type TestOperator = Awaited<ReturnType<typeof testOperator>>

/** A new account with the operators' role, whose session has shown nothing yet. */
export async function newOperator(api: TestApi) {
  const account = await api.learner()
  const query: Query = ({ text }, values) => api.rows(text, [...values])
  const enrolmentCode = await addOperator(query, { machineUser: 'test' }, account.email)
  if (enrolmentCode === null) throw new Error('the role was not given')
  return { ...account, enrolmentCode }
}

/** An operator whose session has shown the second factor. `code` gives the code of the next step, which is taken too. */
export async function testOperator(api: TestApi) {
  const operator = await newOperator(api)
  const made = await operator.call(setUpSecondFactor, { enrolmentCode: operator.enrolmentCode })
  if (!made.ok) throw new Error(`no second factor: ${made.problem.code}`)
  const key = fromBase32(made.value.key)
  const code = (offset = 1) => totp(key, stepAt(Date.now()) + offset)
  const shown = await operator.call(showSecondFactor, { code: code(0) })
  if (!shown.ok) throw new Error(`the second factor was refused: ${shown.problem.code}`)
  return { ...operator, code, recoveryCodes: shown.value.recoveryCodes! }
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
