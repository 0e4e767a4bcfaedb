import { Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Learner } from '../access-tokens.ts'
import { sessionKeys } from '../guesses/guess-keys.ts'
import { verifyPassword } from './passwords.ts'

type Account = { email: string; password_hash: string }

const find: Statement = { name: 'account-by-id', text: 'select email, password_hash from users where id = $1' }

/**
 * The account of a session, once its password was given again: whoever finds a phone unlocked does not have that.
 *
 * @throws Problem `wrong-password`, or `too-many-attempts` after ten of them.
 */
export async function requirePassword(context: Context, learner: Learner, password: string): Promise<Account> {
  const [account] = await context.database.query<Account>(find, [learner.userId])
  if (!account) throw new Problem('session-ended', 'This account does not exist any more.')
  return context.guesses.attempt(sessionKeys(learner), async () => {
    if ((await verifyPassword(password, account.password_hash)) === 'wrong') throw wrongPassword()
    return account
  })
}

export const wrongPassword = () => new Problem('wrong-password', 'This is not the password of your account.')
