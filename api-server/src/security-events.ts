import type { Context } from './context.ts'

/** What a security reviewer would want to count: the only list, for the log and for `truegul_security_events_total`. */
export const SECURITY_EVENTS = [
  'log-in-failed',
  // a limit of failures was just reached: what comes next is refused
  'locked-out',
  'log-in-suspended',
  'refresh-token-reused',
  'password-reset-asked',
  'password-replaced',
  'account-deleted',
  'second-factor-failed',
  // the audit has what it was
  'operator-acted',
] as const
export type SecurityEvent = (typeof SECURITY_EVENTS)[number]

/** Ids and words of ours: no address of a person or of a network. */
type Fields = { userId?: string | undefined; sessionId?: string; requestId?: string; action?: string; limit?: string }

/** Writes a security event into the log and counts it. */
export function tellSecurity(
  { log, metrics }: Pick<Context, 'log' | 'metrics'>,
  event: SecurityEvent,
  fields: Fields = {},
): void {
  log.info({ event, ...fields }, 'security event')
  metrics.securityEvents.inc({ event })
}
