import { hashCode, newCode, type Query } from '@truegul/operators'

const MOST = 10

const replace = {
  name: 'replace-recovery-codes',
  text: `
    with old as (
      delete from recovery_codes where user_id = $1
    )
    insert into recovery_codes (user_id, code_hash) select $1, unnest($2::bytea[])`,
}

/** New recovery codes of an operator; the old ones are over. Only their hashes are kept. */
export async function replaceRecoveryCodes(query: Query, operatorId: string): Promise<string[]> {
  const codes = Array.from({ length: MOST }, newCode)
  await query(replace, [operatorId, codes.map(hashCode)])
  return codes
}
