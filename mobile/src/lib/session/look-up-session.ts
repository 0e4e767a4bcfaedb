import { type Answer, getSession, refreshSession } from '@truegul/contract'
import type { User } from '@/lib/api/said'
import { send } from '@/lib/api/send'
import { forgetTokens, keepTokens, readToken } from '@/lib/api/tokens'
import { queryClient } from '@/lib/stores/query-client'
import { isAccessEnding, noteAccess } from './access-end'
import { readOwner } from './owner'
import { putsSoFar } from './put-user'
import { SESSION_KEY } from './session-key'
import { standing } from './standing'
import { takeTurns } from './tabs/take-turns'
import { takeOver } from './take-over'

let asking: Promise<Answer<User | null>> | null = null

/**
 * Asks the server who is signed in, null for nobody, and renews a session that ran out or is about to. One question at a time: whoever comes
 * meanwhile waits for the same answer, in another tab for their turn, so that no refresh token is used twice.
 */
export function lookUpSession(): Promise<Answer<User | null>> {
  asking ??= takeTurns(ask).finally(() => {
    asking = null
  })
  return asking
}

async function ask(): Promise<Answer<User | null>> {
  const before = putsSoFar()
  const found = await whoIsSignedIn()
  if (!found.ok) return found
  const { value: user } = found
  if (user) {
    await takeOver(user)
    if (putsSoFar() > before) return ask()
    queryClient.setQueryData(SESSION_KEY, user)
    standing.set('inside', user.id)
  } else await standOutside()
  return found
}

/** Whose things are on the device is asked to log in again, over the screen; everybody else is a visitor. */
async function standOutside(): Promise<void> {
  const owner = await readOwner()
  if (!owner) {
    queryClient.setQueryData(SESSION_KEY, null)
    standing.set('visitor', null)
  } else if (standing.now().kind !== 'put-off') standing.set('ended', owner.id)
}

async function whoIsSignedIn(): Promise<Answer<User | null>> {
  const asked = await send(getSession, {})
  if (!asked.ok) return asked
  const { user, canRefresh, expiresIn } = asked.value
  noteAccess(expiresIn)
  const refreshToken = (await readToken('refresh')) ?? undefined
  const isGood = user !== null && !isAccessEnding()
  if (isGood || !(canRefresh || refreshToken)) return { ...asked, value: user }
  const renewed = await send(refreshSession, { refreshToken })
  if (renewed.ok) {
    noteAccess(renewed.value.expiresIn)
    await keepTokens(renewed.value)
    return { ...renewed, value: renewed.value.user }
  }
  // Before its end it is still good.
  if (renewed.problem.code !== 'session-ended') return user ? { ...asked, value: user } : renewed
  await forgetTokens()
  return { ...asked, value: null }
}
