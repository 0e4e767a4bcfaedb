import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { setUpSecondFactor as operation } from '@truegul/contract/console'
import { hashCode } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { readFactor, sealKey } from './factor-row.ts'
import { guardCodes, wrongCode } from './guard-codes.ts'
import { base32, makeTotpKey } from './totp.ts'

const keep = { name: 'keep-totp-key', text: 'update operators set totp_key = $2, last_step = null where user_id = $1' }

/**
 * Makes the key of an operator's second factor. It counts only once a code of it was shown; until then the same enrolment code
 * makes another one.
 *
 * @throws Problem `second-factor-set`, `wrong-code`, `too-many-attempts`
 */
export async function setUpSecondFactor(
  context: Context,
  { enrolmentCode }: Parsed<typeof operation>,
  call: Call<'operator-at-door'>,
): Promise<Output<typeof operation>> {
  const { userId } = call
  const { is_confirmed } = await readFactor(context.database.query, userId)
  if (is_confirmed) throw isSet()
  return guardCodes(context, call, async (query) => {
    const factor = await readFactor(query, userId)
    if (!factor.enrolment_hash?.equals(hashCode(enrolmentCode))) throw wrongCode('enrolment code')
    const key = makeTotpKey()
    await query(keep, [userId, sealKey(key, context.settings.jwtSecrets)])
    return { key: base32(key), uri: uriOf(factor.email, base32(key)) }
  })
}

/** As authenticator apps read it from a QR code. */
function uriOf(email: string, key: string): string {
  const label = encodeURIComponent(`TrueGul:${email}`)
  return `otpauth://totp/${label}?secret=${key}&issuer=TrueGul&algorithm=SHA1&digits=6&period=30`
}

const isSet = () =>
  new Problem(
    'second-factor-set',
    'A second factor is set up already. If its device is lost, run truegul operators reset on the machine.',
  )
