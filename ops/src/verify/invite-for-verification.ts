import type pg from 'pg'
import { createInvite } from '../invites/create-invite.ts'

const NOTE = 'truegul verify'

/** A code for one account, made in the server's database. */
export const makeInvite = (database: pg.Client): Promise<string> =>
  createInvite(database, { uses: 1, days: 1, note: NOTE })

/** Takes the code of a run away, with those of runs that were killed; one whose account is still there stays with it. */
export async function removeInvites(database: pg.Client, code: string): Promise<void> {
  await database.query(
    `delete from invites i where note = $1 and (code = $2 or created_at < now() - interval '1 hour')
       and not exists (select from users u where u.invite_code = i.code)`,
    [NOTE, code],
  )
}
