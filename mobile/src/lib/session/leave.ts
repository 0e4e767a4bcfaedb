import { type Answer, logOut } from '@truegul/contract'
import { send } from '@/lib/api/send'
import { forgetTokens, readToken } from '@/lib/api/tokens'
import { queryClient } from '@/lib/stores/query-client'
import { noteAccess } from './access-end'
import { forgetLearner } from './forget-learner'
import { SESSION_KEY } from './session-key'
import { standing } from './standing'
import { tellOtherTabs } from './tabs/other-tabs'
import { takeTurns } from './tabs/take-turns'

/**
 * Logs out: ends the session on the server and takes everything of the learner off the device. Without an answer of the server
 * nothing happens: the browser's cookies, which no script can delete, would let the next person in.
 */
export const leave = (): Promise<Answer<null>> =>
  takeTurns(async () => {
    const answer = await send(logOut, { refreshToken: (await readToken('refresh')) ?? undefined })
    if (!answer.ok && answer.problem.code !== 'not-signed-in') return answer
    await empty()
    return { ok: true, status: 204, value: null }
  })

/** The device's half of logging out, for an account that is gone. */
export const leaveDevice = (): Promise<void> => takeTurns(empty)

async function empty(): Promise<void> {
  standing.set('visitor', null)
  noteAccess(null)
  await forgetTokens()
  await forgetLearner()
  queryClient.setQueryData(SESSION_KEY, null)
  tellOtherTabs()
}
