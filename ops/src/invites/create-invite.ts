import { newInviteCode } from '@truegul/operators'
import type { ClientBase } from 'pg'

export type NewInvite = {
  /** How many accounts may be made with it, at least 1. */
  uses: number
  /** Days from now until it ends; null: never. */
  days: number | null
  /** Of the beta, from 1; null: for nobody of it. */
  wave?: number | null
  /** For the operators' eyes. */
  note: string
}

/** Makes an invite and returns its code. */
export async function createInvite(client: ClientBase, { uses, days, wave = null, note }: NewInvite): Promise<string> {
  const code = newInviteCode()
  await client.query(
    `insert into invites (code, max_uses, expires_at, note, wave) values ($1, $2, now() + $3::int * interval '1 day', $4, $5)`,
    [code, uses, days, note, wave],
  )
  return code
}
