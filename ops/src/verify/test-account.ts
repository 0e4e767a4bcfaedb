import { randomBytes, randomUUID } from 'node:crypto'

/** The account of one run. */
export type TestAccount = { url: string; email: string; password: string }

/** Marked by its address: nobody has one in `.invalid` (RFC 2606), so TrueGul mails nothing there. */
export const newTestAccount = (url: string): TestAccount => ({
  url,
  email: `truegul-verify-${randomUUID()}@truegul.invalid`,
  password: randomBytes(24).toString('base64url'),
})
