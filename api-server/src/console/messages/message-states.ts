import type { MessageState } from '@truegul/contract/console'

/** SQL on a row of `mails` or `push_notifications`, which name their ends alike. A mail that a developer's machine kept was not sent. */
export const IS: Readonly<Record<MessageState, string>> = {
  waiting: `state = 'waiting'`,
  sent: `state = 'sent'`,
  failed: `state in ('refused', 'given-up')`,
  'not-sent': `state not in ('waiting', 'sent', 'refused', 'given-up')`,
}

/** SQL of the state that the contract names. */
export const MESSAGE_STATE = `case ${Object.entries(IS)
  .map(([state, is]) => `when ${is} then '${state}'`)
  .join(' ')} end`
