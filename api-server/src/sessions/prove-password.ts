import { Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { Call } from '../handler.ts'
import { tellSecurity } from '../security-events.ts'
import { givenDevices, hashDevice } from './devices/device-token.ts'
import { knownDeviceKeys, unknownDeviceKeys } from './guesses/guess-keys.ts'
import { hashPassword, verifyPassword } from './passwords/passwords.ts'

type Account = { id: string; password_hash: string; device_hash: Buffer | null }

export type Proven = {
  userId: string
  passwordHash: string
  /** Names that the device gave, and the one among them that the account knows. */
  given: readonly string[]
  known: string | null
}

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

type Given = { email: string; password: string; deviceToken?: string | undefined }

/**
 * The account of an address and its password. How guessing is limited: docs/decisions/guessing.md.
 *
 * @throws Problem `wrong-credentials`, also where there is no such account, or `too-many-attempts`
 */
export async function provePassword(
  context: Context,
  { email, password, deviceToken }: Given,
  { request }: Pick<Call, 'request'>,
): Promise<Proven> {
  const given = givenDevices(request, deviceToken)
  const [account] = await context.database.query<Account>(byEmail, [email, given.map(hashDevice)])
  const deviceHash = account?.device_hash
  const known = (deviceHash && given.find((id) => hashDevice(id).equals(deviceHash))) ?? null
  const keys = deviceHash ? knownDeviceKeys(email, deviceHash) : unknownDeviceKeys(email, request.ip)
  const attempt = async () => {
    const verdict = await verifyPassword(password, account?.password_hash)
    if (verdict === 'wrong' || !account) throw wrongCredentials()
    const passwordHash =
      verdict === 'right as typed' ? await renewHash(context, account, password) : account.password_hash
    return { userId: account.id, passwordHash }
  }
  const shown = await context.guesses.attempt(keys, attempt).catch((error: unknown) => {
    if (error instanceof Problem) tellSecurity(context, 'log-in-failed', { userId: account?.id, requestId: request.id })
    throw error
  })
  return { ...shown, given, known }
}

async function renewHash({ database }: Context, { id, password_hash }: Account, password: string): Promise<string> {
  const renewed = await hashPassword(password)
  await database.query(renew, [id, password_hash, renewed])
  return renewed
}

export const wrongCredentials = () =>
  new Problem('wrong-credentials', 'There is no account with this e-mail address and password.')
