import type { Answer } from '@truegul/contract'

type ProblemOfAnswer = Extract<Answer<never>, { ok: false }>['problem']

const SESSION: ReadonlySet<string> = new Set(['not-signed-in', 'session-ended'])
const LATER: ReadonlySet<string> = new Set(['no-connection', 'unreadable-answer', 'too-many-calls', 'request-too-slow'])

/**
 * What a problem is one with: the `session`, which has ended; the way there or the server (`delivery`), so that the same request may
 * pass later; or the `request` itself, about which a person has to do something.
 */
export function troubleWith({
  code,
  status,
}: Pick<ProblemOfAnswer, 'code' | 'status'>): 'session' | 'delivery' | 'request' {
  if (SESSION.has(code)) return 'session'
  return LATER.has(code) || status === null || status >= 500 ? 'delivery' : 'request'
}
