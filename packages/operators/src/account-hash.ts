import { createHash } from 'node:crypto'

/** What failed log-ins of an account are counted by: no address is stored. */
export const accountHash = (email: string): Buffer =>
  createHash('sha256').update(`account ${email.toLowerCase()}`).digest()
