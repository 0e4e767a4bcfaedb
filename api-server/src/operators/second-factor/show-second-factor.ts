import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { showSecondFactor as operation } from '@truegul/contract/console'
import { hashCode, noteAction, type Query } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { SECOND_FACTOR_SECONDS } from '../../sessions/living-session.ts'
import { type FactorRow, openKey, readFactor, sealKey } from './factor-row.ts'
import { guardCodes, wrongCode } from './guard-codes.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.ts'
import { findStep } from './totp.ts'

/** Sealed anew, so that a secret that is being replaced can go. */
const takeStep = {
  name: 'take-totp-step',
  text: `
    update operators set last_step = $2, totp_key = $3, confirmed_at = coalesce(confirmed_at, now()), enrolment_hash = null, enrolment_ends_at = null
    where user_id = $1`,
}

const takeRecoveryCode = {
  name: 'take-recovery-code',
  text: 'delete from recovery_codes where user_id = $1 and code_hash = $2 returning user_id',
}

const markShown = {
  name: 'mark-second-factor',
  text: `
    update sessions set second_factor_at = now() where id = $1 and revoked_at is null
    returning second_factor_at + $2 * interval '1 second' as shown_until`,
}

/**
 * Takes a code of the authenticator app or a recovery code: from then on this session is one of an operator. The first code of a
 * new key sets it up and brings the recovery codes, which nobody is told again.
 *
 * @throws Problem `second-factor-unset`, `wrong-code`, `too-many-attempts`
 */
export async function showSecondFactor(
  context: Context,
  { code }: Parsed<typeof operation>,
  call: Call<'operator-at-door'>,
): Promise<Output<typeof operation>> {
  const { userId, sessionId, request } = call
  const { totp_key } = await readFactor(context.database.query, userId)
  if (totp_key === null) throw unset()
  return guardCodes(context, call, async (query) => {
    const factor = await readFactor(query, userId)
    const actor = { operatorId: userId, requestId: request.id }
    const took = await takeCode(context, query, { userId, code, factor })
    if (took === 'recovery code') await noteAction(query, actor, { action: 'use-recovery-code' })
    const [shown] = await query<{ shown_until: Date }>(markShown, [sessionId, SECOND_FACTOR_SECONDS])
    if (!shown) throw new Problem('session-ended', 'This session has ended; sign in again.')
    if (!factor.is_confirmed) await noteAction(query, actor, { action: 'set-up-second-factor' })
    const recoveryCodes = factor.is_confirmed ? null : await replaceRecoveryCodes(query, userId)
    return { shownUntil: shown.shown_until.toISOString(), recoveryCodes }
  })
}

type Given = { userId: string; code: string; factor: FactorRow }

async function takeCode(context: Context, query: Query, { userId, code, factor }: Given) {
  const typed = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(typed)) {
    const taken = await query(takeRecoveryCode, [userId, hashCode(typed)])
    if (taken.length === 0 || !factor.is_confirmed) throw wrongCode('code')
    return 'recovery code'
  }
  const key = factor.totp_key && openKey(factor.totp_key, context.settings.jwtSecrets)
  if (key === null) throw lost()
  const step = findStep(key, typed, { now: Date.now(), last: factor.last_step })
  if (step === null) throw wrongCode('code')
  await query(takeStep, [userId, step, sealKey(key, context.settings.jwtSecrets)])
  return 'code'
}

const unset = () =>
  new Problem(
    'second-factor-unset',
    'No second factor is set up yet: use the code that truegul operators add printed on the machine.',
  )

const lost = () =>
  new Problem(
    'second-factor-unset',
    'This second factor was made under another secret of the server: run truegul operators reset on the machine.',
  )
