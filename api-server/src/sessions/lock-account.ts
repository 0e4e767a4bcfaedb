import type { Query, Statement } from '../database/database.ts'

const lock: Statement = {
  name: 'lock-account',
  text: 'select password_hash, suspended_at is not null as is_suspended from users where id = $1 for no key update',
}

export type LockedAccount = { password_hash: string; is_suspended: boolean }

/** Lets log-ins and changes of the password of one account wait for each other. Null when it is gone. */
export async function lockAccount(query: Query, userId: string): Promise<LockedAccount | null> {
  const [account] = await query<LockedAccount>(lock, [userId])
  return account ?? null
}
