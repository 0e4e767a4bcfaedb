import type { Output } from '@truegul/contract'
import type { createInvite } from '@truegul/contract/console'
import { wired } from '../../operators/wired.ts'

export type Invite = Output<typeof createInvite>
/** As the columns below give it. */
export type InviteRow = Omit<Invite, 'expiresAt' | 'createdAt'> & { expiresAt: Date | null; createdAt: Date }

export const INVITE_COLUMNS = `code, used, max_uses as uses, expires_at as "expiresAt", wave, note, created_at as "createdAt",
  case when revoked_at is not null then 'revoked' when used >= max_uses then 'used-up'
    when expires_at <= now() then 'expired' else 'open' end as state`

export const wireInvite = (row: InviteRow): Invite => wired(row)
