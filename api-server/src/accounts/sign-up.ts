import { randomUUID } from 'node:crypto'
import { type signUp as operation, type Parsed, Problem, type Session } from '@truegul/contract'
import { CONSENT_TEXT } from '../consent-text.ts'
import type { Context } from '../context.ts'
import { brokenConstraint, type Statement } from '../database/database.ts'
import type { Call } from '../handler.ts'
import { inviteUsed, requireInvite } from '../invites/require-invite.ts'
import { deviceName } from '../sessions/devices/device-name.ts'
import { givenDevices } from '../sessions/devices/device-token.ts'
import { signUpKeys } from '../sessions/guesses/guess-keys.ts'
import { hashPassword } from '../sessions/passwords/passwords.ts'
import { refuseGuessable } from '../sessions/passwords/refuse-guessable.ts'
import { startSession } from '../sessions/start-session.ts'
import { readIsOff } from '../switches.ts'
import { emailTaken } from './email-taken.ts'

type Wish = Parsed<typeof operation>

/** Code and account in one statement: no code is lost when the address is taken, and one use is one account. */
const create: Statement = {
  name: 'create-account',
  text: `
    with invite as (
      update invites set used = used + 1
      where code = $1 and revoked_at is null and (expires_at is null or expires_at > now()) and used < max_uses
      returning code
    ), account as (
      insert into users (id, email, password_hash, language, invite_code)
      select $2, $3, $4, $5, code from invite returning id
    ), mail as (
      insert into mails (user_id, kind, address) select id, 'confirm-address', $3 from account
    )
    insert into consents (user_id, llm, version) select id, $6, $7 from account returning user_id`,
}

/** Makes an account with an invite code and signs it in. */
export async function signUp(context: Context, input: Wish, call: Call): Promise<Session> {
  if (!input.isAtLeast14) throw tooYoung()
  if (await readIsOff(context.database.query, 'sign-ups')) throw closed()
  refuseGuessable(input.password, input.email)
  const userId = await admit(context, input).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    return context.guesses.fail(signUpKeys(call.request.ip), error)
  })
  context.nudgeMails()
  const given = givenDevices(call.request, input.deviceToken)
  const name = deviceName(call.request, input.deviceName)
  return startSession(context, call, userId, { given, known: null, name })
}

async function admit(context: Context, input: Wish): Promise<string> {
  const code = input.inviteCode.toUpperCase()
  await requireInvite(context, code)
  const passwordHash = await hashPassword(input.password)
  return createAccount(context, input, code, passwordHash)
}

async function createAccount({ database }: Context, input: Wish, code: string, passwordHash: string): Promise<string> {
  const values = [
    code,
    randomUUID(),
    input.email,
    passwordHash,
    input.language,
    input.consent.llm,
    CONSENT_TEXT.version,
  ]
  try {
    const [row] = await database.query<{ user_id: string }>(create, values)
    if (row) return row.user_id
  } catch (error) {
    if (brokenConstraint(error) !== 'users_email_key') throw error
    throw emailTaken()
  }
  // Someone else was faster between the look at the code and its use.
  throw inviteUsed()
}

const closed = () =>
  new Problem('sign-ups-closed', 'No accounts are made right now. The invite code stays good; try again later.')

/** Why, and why nothing more is asked: docs/decisions/under-14.md. */
const tooYoung = () =>
  new Problem(
    'too-young',
    'TrueGul is for people of 14 and older: for younger ones Korean law (PIPA) asks for a parent’s consent, which we cannot take. If you are 14 or older, say so when you sign up.',
  )
