import { type Answer, getSession, refreshSession } from '@truegul/contract'
import { getOperator } from '@truegul/contract/console'
import { send } from './send.ts'
import { type Standing, standing } from './standing.ts'

/** Seconds before its end from which on a session is renewed. */
const SOON = 60

/** Finds out who is here and how far they came. `hasEnded`: somebody was inside a moment ago. */
export async function lookAround({ hasEnded = false } = {}): Promise<void> {
  standing.set(await find(hasEnded))
}

async function find(hasEnded: boolean): Promise<Standing> {
  const personId = await renewSession()
  if (!personId.ok) return { kind: 'unreachable', problem: personId.problem }
  if (personId.value === null) return { kind: 'log-in', hasEnded }
  const answer = await send(getOperator, {}, { learnerId: personId.value })
  if (answer.ok) return placeOf(answer.value)
  if (answer.problem.code === 'operators-only') return { kind: 'not-operator' }
  if (answer.problem.status === 401 || answer.problem.code === 'account-suspended') return { kind: 'log-in', hasEnded }
  return { kind: 'unreachable', problem: answer.problem }
}

function placeOf(operator: Extract<Standing, { kind: 'inside' }>['operator']): Standing {
  if (!operator.isSetUp) return { kind: 'set-up', operator }
  return { kind: operator.shownUntil === null ? 'show' : 'inside', operator }
}

let renewing: Promise<Answer<string | null>> | null = null

/**
 * Who is signed in, null for nobody; a session that ran out is renewed first. One at a time, in all tabs together: a refresh token
 * that is used twice ends the session.
 */
export function renewSession(): Promise<Answer<string | null>> {
  renewing ??= navigator.locks.request('truegul-console-session', renew).finally(() => {
    renewing = null
  })
  return renewing
}

async function renew(): Promise<Answer<string | null>> {
  const asked = await send(getSession, {})
  if (!asked.ok) return asked
  const { user, canRefresh, expiresIn } = asked.value
  const isGood = user !== null && (expiresIn === null || expiresIn > SOON)
  if (isGood || !canRefresh) return { ...asked, value: user?.id ?? null }
  const renewed = await send(refreshSession, {})
  if (renewed.ok) return { ...renewed, value: renewed.value.user.id }
  if (user) return { ...asked, value: user.id }
  return renewed.problem.status === 401 || renewed.problem.status === 403 ? { ...asked, value: null } : renewed
}
