import { type logIn as operation, type Parsed, Problem, type Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Call } from '../handler.ts'
import { problemOf } from '../http/problem-of.ts'
import { deviceName } from './devices/device-name.ts'
import { givenDevices, hashDevice } from './devices/device-token.ts'
import { knownDeviceKeys, unknownDeviceKeys } from './guesses/guess-keys.ts'
import { hashPassword, verifyPassword } from './passwords/passwords.ts'
import { startSession } from './start-session.ts'

type Account = { id: string; password_hash: string; device_hash: Buffer | null }

const byEmail: Statement = {
  name: 'account-by-email',
  text: `
    select id, password_hash, (
      select device_hash from known_devices where user_id = users.id and device_hash = any($2) limit 1
    ) as device_hash
    from users where lower(email) = lower($1)`,
}

const renew: Statement = {
  name: 'renew-password-hash',
  text: 'update users set password_hash = $3 where id = $1 and password_hash = $2',
}

/** Starts a session with e-mail address and password. How guessing is limited: docs/decisions/guessing.md. */
export async function logIn(
  context: Context,
  { email, password, deviceToken, deviceName: name }: Parsed<typeof operation>,
  call: Call,
): Promise<Session> {
  const given = givenDevices(call.request, deviceToken)
  const [account] = await context.database.query<Account>(byEmail, [email, given.map(hashDevice)])
  const deviceHash = account?.device_hash
  const known = (deviceHash && given.find((id) => hashDevice(id).equals(deviceHash))) ?? null
  const keys = deviceHash ? knownDeviceKeys(email, deviceHash) : unknownDeviceKeys(email, call.request.ip)
  const shown = await context.guesses.attempt(keys, async () => {
    const verdict = await verifyPassword(password, account?.password_hash)
    if (verdict === 'wrong' || !account) throw wrong()
    const hash = verdict === 'right as typed' ? await renewHash(context, account, password) : account.password_hash
    return { userId: account.id, hash }
  })
  context.callLimits.take('logIn', shown.userId)
  const device = { given, known, name: deviceName(call.request, name) }
  return startSession(context, call, shown.userId, device, shown.hash).catch((error: unknown) => {
    // Deleted, or given another password, between the look at its password and the session.
    throw problemOf(error)?.code === 'session-ended' ? wrong() : error
  })
}

async function renewHash({ database }: Context, { id, password_hash }: Account, password: string): Promise<string> {
  const renewed = await hashPassword(password)
  await database.query(renew, [id, password_hash, renewed])
  return renewed
}

const wrong = () => new Problem('wrong-credentials', 'There is no account with this e-mail address and password.')
