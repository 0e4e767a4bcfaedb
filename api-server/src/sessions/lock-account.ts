import type { Query, Statement } from '../database.ts'

const lock: Statement = {
  name: 'lock-account',
  text: 'select password_hash from users where id = $1 for no key update',
}

/** Lets log-ins and changes of the password of one account wait for each other. Its password hash; null when it is gone. */
export async function lockAccount(query: Query, userId: string): Promise<string | null> {
  const [account] = await query<{ password_hash: string }>(lock, [userId])
  return account?.password_hash ?? null
}
