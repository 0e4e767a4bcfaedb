import { hkdfSync } from 'node:crypto'
import type { Query } from '@truegul/operators'
import { openSealed, seal } from '../../seal.ts'

export type FactorRow = {
  email: string
  totp_key: Buffer | null
  is_confirmed: boolean
  last_step: number | null
  enrolment_hash: Buffer | null
  recovery_codes: number
}

const read = {
  name: 'read-second-factor',
  text: `
    select u.email, o.totp_key, o.confirmed_at is not null as is_confirmed, o.last_step,
      case when o.enrolment_ends_at > now() then o.enrolment_hash end as enrolment_hash,
      (select count(*)::int from recovery_codes where user_id = o.user_id) as recovery_codes
    from operators o join users u on u.id = o.user_id where o.user_id = $1 for update of o`,
}

/** Locks it, so that of two requests with one code the second sees it taken. */
export async function readFactor(query: Query, operatorId: string): Promise<FactorRow> {
  const [row] = await query<FactorRow>(read, [operatorId])
  if (!row) throw new Error('an operator was let in who is none')
  return row
}

/** With the secret that signs. */
export const sealKey = (key: Buffer, [secret = '']: readonly string[]): Buffer => seal(key, sealingKey(secret))

/** With any secret that is still taken; null once its own is not: docs/runbooks/operators.md. */
export function openKey(sealed: Buffer, secrets: readonly string[]): Buffer | null {
  for (const secret of secrets) {
    try {
      return openSealed(sealed, sealingKey(secret))
    } catch {
      // sealed with another one; nothing else fails here
    }
  }
  return null
}

const sealingKey = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'second factor of operators', 32))
