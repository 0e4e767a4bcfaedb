import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { CurrentPassword, DeviceName, DeviceToken, Email, LinkToken, Password, Session } from './fields.ts'

export const requestReset = operation({
  name: 'requestReset',
  summary:
    'Have a link mailed with which a forgotten password is replaced. The answer is the same whether there is such an account',
  method: 'POST',
  path: '/api/v1/auth/forgot',
  caller: 'anyone',
  input: z.strictObject({ email: Email }),
  output: z.null(),
  success: [204],
  problems: ['too-many-calls'],
})

export const resetPassword = operation({
  name: 'resetPassword',
  summary: 'Replace a forgotten password with a mailed link, end all sessions, and start one',
  method: 'POST',
  path: '/api/v1/auth/reset',
  caller: 'anyone',
  input: z.strictObject({
    token: LinkToken,
    password: Password,
    deviceToken: DeviceToken,
    deviceName: DeviceName,
  }),
  output: Session,
  success: [200],
  problems: ['link-ended', 'account-suspended', 'too-many-calls'],
})

export const changePassword = operation({
  name: 'changePassword',
  summary: 'Replace the password, which ends all other sessions and mailed links',
  method: 'POST',
  path: '/api/v1/me/password',
  caller: 'learner',
  input: z.strictObject({ password: CurrentPassword, newPassword: Password }),
  output: z.null(),
  success: [204],
  problems: ['wrong-password', 'too-many-attempts'],
})

export const confirmPassword = operation({
  name: 'confirmPassword',
  summary:
    'Show the password again, for what a session may do only a quarter of an hour after it was given: export and deletion',
  method: 'POST',
  path: '/api/v1/me/password/confirmation',
  caller: 'learner',
  input: z.strictObject({ password: CurrentPassword }),
  output: z.null(),
  success: [204],
  problems: ['wrong-password', 'too-many-attempts'],
})
