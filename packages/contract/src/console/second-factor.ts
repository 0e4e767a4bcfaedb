import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { Timestamp, UserId } from '../wire/primitives.ts'

const RecoveryCodes = z.array(z.string())

export const getOperator = operation({
  name: 'getOperator',
  summary: 'The signed-in operator, and whether this session has shown the second factor',
  method: 'GET',
  path: '/api/v1/operator',
  caller: 'operator-at-door',
  input: z.strictObject({}),
  output: z.strictObject({
    id: UserId,
    email: z.string(),
    /** Whether a second factor is set up. */
    isSetUp: z.boolean(),
    /** Until when this session counts as one with the second factor; null: it has not shown it. */
    shownUntil: Timestamp.nullable(),
    recoveryCodesLeft: z.int().nonnegative(),
  }),
  success: [200],
  problems: [],
})

export const setUpSecondFactor = operation({
  name: 'setUpSecondFactor',
  summary:
    'Get a key for an authenticator app, with the code that `truegul operators add` printed. It counts once `showSecondFactor` has taken a first code of it; asked for again before, it is another key',
  method: 'POST',
  path: '/api/v1/operator/second-factor',
  caller: 'operator-at-door',
  input: z.strictObject({ enrolmentCode: z.string().min(1).max(64) }),
  output: z.strictObject({
    /** Base32, to type. */
    key: z.string(),
    /** `otpauth://totp/…`, to show as a QR code. */
    uri: z.string(),
  }),
  success: [201],
  problems: ['wrong-code', 'second-factor-set', 'too-many-attempts'],
})

export const showSecondFactor = operation({
  name: 'showSecondFactor',
  summary:
    'Show the second factor for this session: a code of the authenticator app, or a recovery code, each good once',
  method: 'POST',
  path: '/api/v1/operator/second-factor/show',
  caller: 'operator-at-door',
  input: z.strictObject({ code: z.string().min(1).max(64) }),
  output: z.strictObject({
    shownUntil: Timestamp,
    /** Told once, with the first code; null afterwards. */
    recoveryCodes: RecoveryCodes.nullable(),
  }),
  success: [200],
  problems: ['wrong-code', 'second-factor-unset', 'too-many-attempts'],
})

export const renewRecoveryCodes = operation({
  name: 'renewRecoveryCodes',
  summary: 'Get new recovery codes; the old ones are over',
  method: 'POST',
  path: '/api/v1/operator/second-factor/recovery-codes',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({ recoveryCodes: RecoveryCodes }),
  success: [200],
  problems: [],
})
