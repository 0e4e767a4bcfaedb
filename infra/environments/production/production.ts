import type { SECRETS } from '../../../packages/production/src/secrets.ts'

type Secrets = typeof SECRETS
/** Secrets that a vendor gives and an operator types in. */
export type GivenSecret = {
  [Name in keyof Secrets]: Secrets[Name]['from'] extends 'given' ? Name : never
}[keyof Secrets]

/** What only the people who run it know of a production. Names and sizes are in packages/production. */
export type Production = {
  account: string
  publicUrl: string
  /** Of AWS Certificate Manager, in our region, for the host of `publicUrl`. */
  certificateArn: string
  alertEmail: string
  /** `owner/name` at GitHub: whose workflow may deploy. */
  githubRepository: string
  /** The given secrets that have a value. A task that refers to one without does not start. */
  given: readonly GivenSecret[]
  /** Which key `apns` is; null without it. */
  apple: { keyId: string; teamId: string; bundleId: string } | null
  mailFrom: string | null
  securityContact: string | null
  /** Nothing runs, nothing starts by itself, and the database is stopped again whenever AWS starts it. */
  isPaused: boolean
}
