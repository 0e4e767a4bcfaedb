import { Problem } from '@truegul/contract'
import type { Context } from '../context.ts'

/** @throws Problem that says why the code does not work. */
export async function requireInvite({ database }: Context, code: string): Promise<void> {
  // Anything else is no code of ours, and some of it PostgreSQL could not even be asked about.
  const invite = /^[A-Z0-9-]+$/.test(code)
    ? await database.tables.selectFrom('invites').selectAll().where('code', '=', code).executeTakeFirst()
    : undefined
  if (!invite || invite.revoked_at !== null) {
    throw new Problem('invite-unknown', 'There is no invite with this code; check it letter by letter.')
  }
  if (invite.used >= invite.max_uses) throw inviteUsed()
  if (invite.expires_at !== null && invite.expires_at <= new Date()) {
    const day = invite.expires_at.toISOString().slice(0, 10)
    throw new Problem(
      'invite-expired',
      `This invite code was good until ${day}; ask whoever gave it to you for a new one.`,
      { values: { expiredAt: invite.expires_at.toISOString() } },
    )
  }
}

export const inviteUsed = () =>
  new Problem('invite-used', 'This invite code has been used already; ask whoever gave it to you for another one.')
