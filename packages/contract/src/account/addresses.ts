import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { CurrentPassword, Email, LinkToken } from './fields.ts'

export const requestConfirmation = operation({
  name: 'requestConfirmation',
  summary: 'Have another link mailed that confirms the address of the account; nothing is sent when it is confirmed',
  method: 'POST',
  path: '/api/v1/me/address/confirmation',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.null(),
  success: [204],
  problems: ['too-many-calls'],
})

export const changeAddress = operation({
  name: 'changeAddress',
  summary: 'Have a link mailed to another address, which is the account’s once that link was opened',
  method: 'POST',
  path: '/api/v1/me/address',
  caller: 'learner',
  input: z.strictObject({ email: Email, password: CurrentPassword }),
  output: z.null(),
  success: [204],
  problems: ['wrong-password', 'too-many-attempts', 'too-many-calls'],
})

export const confirmAddress = operation({
  name: 'confirmAddress',
  summary: 'Confirm, with a mailed link, the address of an account or another one for it; needs no session',
  method: 'POST',
  path: '/api/v1/auth/confirm',
  caller: 'anyone',
  input: z.strictObject({ token: LinkToken }),
  output: z.null(),
  success: [204],
  problems: ['link-ended', 'email-taken', 'too-many-calls'],
})
