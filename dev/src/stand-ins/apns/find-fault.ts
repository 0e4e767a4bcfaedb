import type http2 from 'node:http2'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import type { ApnsIdentity } from './apns-identity.ts'

type Request = { headers: http2.IncomingHttpHeaders; text: string; now: number; session: http2.Http2Session }
type Fault = { status: number; reason: string }

const MINUTE = 60_000
/** Apple's limits: a token for an hour, another one after 20 minutes at the earliest, payloads of 4 KB. */
const OLDEST = 60 * MINUTE
const YOUNGEST = 20 * MINUTE
const AHEAD = 5 * MINUTE
const LARGEST = 4096

const seen = new WeakMap<http2.Http2Session, { token: string; since: number }>()

/** What Apple finds wrong with a request before it looks at the device. */
export async function findFault(
  identity: ApnsIdentity,
  { headers, text, now, session }: Request,
): Promise<Fault | null> {
  if (headers[':method'] !== 'POST') return { status: 405, reason: 'MethodNotAllowed' }
  const token = /^\/3\/device\/(.*)$/.exec(String(headers[':path']))?.[1]
  if (token === undefined) return { status: 404, reason: 'BadPath' }
  const fault = await ofToken(identity, String(headers.authorization ?? ''), now, session)
  if (fault) return fault
  if (headers['apns-topic'] !== identity.settings.bundleId) return { status: 400, reason: 'BadTopic' }
  if (headers['apns-push-type'] !== 'alert') return { status: 400, reason: 'InvalidPushType' }
  if (!/^[0-9a-f]{64,}$/.test(token)) return { status: 400, reason: 'BadDeviceToken' }
  if (Buffer.byteLength(String(headers['apns-collapse-id'])) > 64) return { status: 400, reason: 'BadCollapseId' }
  if (!/^\d+$/.test(String(headers['apns-expiration']))) return { status: 400, reason: 'BadExpirationDate' }
  if (Buffer.byteLength(text) > LARGEST) return { status: 413, reason: 'PayloadTooLarge' }
  return null
}

async function ofToken(
  { publicKey, settings }: ApnsIdentity,
  authorization: string,
  now: number,
  session: http2.Http2Session,
): Promise<Fault | null> {
  const token = /^bearer (.+)$/i.exec(authorization)?.[1]
  if (token === undefined) return { status: 403, reason: 'MissingProviderToken' }
  try {
    const { payload } = await jwtVerify(token, publicKey, { algorithms: ['ES256'], currentDate: new Date(now) })
    if (decodeProtectedHeader(token).kid !== settings.keyId || payload.iss !== settings.teamId)
      throw new Error('foreign')
    const age = now - (payload.iat ?? 0) * 1000
    if (age > OLDEST) return { status: 403, reason: 'ExpiredProviderToken' }
    if (age < -AHEAD) throw new Error('of the future')
  } catch {
    return { status: 403, reason: 'InvalidProviderToken' }
  }
  const last = seen.get(session)
  if (last?.token === token) return null
  if (last && now - last.since < YOUNGEST) return { status: 429, reason: 'TooManyProviderTokenUpdates' }
  seen.set(session, { token, since: now })
  return null
}
