import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, deleteMe, getMe, logIn } from '@truegul/contract'
import type { TestAccount } from './test-account.ts'

/** Milliseconds between two tries: a server that is being replaced is back after some. */
const PAUSE = 2_000
/** Milliseconds for one call. */
const CALL_WITHIN = 30_000

/** `absent`: there is no such account, or not yet. `there`: it could not be deleted, and why. */
type Deletion = { is: 'deleted' } | { is: 'absent' } | { is: 'there'; why: string }

/**
 * Deletes a test account and makes sure that it is gone, within so many milliseconds. Logs in for it, so that an account whose sign-up
 * was never answered is found, too.
 */
export async function deleteTestAccount(account: TestAccount, within: number): Promise<Deletion> {
  const end = Date.now() + within
  while (true) {
    const deletion = await tryOnce(account)
    if (deletion.is !== 'there' || Date.now() + PAUSE > end) return deletion
    await sleep(PAUSE)
  }
}

async function tryOnce({ url, email, password }: TestAccount): Promise<Deletion> {
  const signal = AbortSignal.timeout(CALL_WITHIN)
  const session = await createClient({ baseUrl: url })(logIn, { email, password }, { signal })
  if (!session.ok) {
    if (session.problem.code === 'wrong-credentials') return { is: 'absent' }
    return { is: 'there', why: session.problem.detail }
  }
  const headers = { authorization: `Bearer ${session.value.accessToken}` }
  const call = createClient({ baseUrl: url, headers: () => headers })
  const deleted = await call(deleteMe, {}, { signal })
  if (!deleted.ok && deleted.problem.code !== 'not-signed-in' && deleted.problem.code !== 'session-ended') {
    return { is: 'there', why: deleted.problem.detail }
  }
  const after = await call(getMe, {}, { signal })
  if (!after.ok && after.problem.status === 401) return { is: 'deleted' }
  return { is: 'there', why: 'the account still answers after its deletion' }
}
