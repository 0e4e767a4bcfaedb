import { jwtVerify, SignJWT } from 'jose'
import { REFRESH_SECONDS } from './refresh/refresh-tokens.ts'

/** Who is signed in, by which session. */
export type Learner = { userId: string; sessionId: string }

/** A learner with a token that is good until then, milliseconds since 1970. */
export type Access = Learner & { endsAt: number }

export type AccessTokens = {
  make(learner: Learner): Promise<string>
  /** Who a token belongs to; null unless it is ours and its time has not passed. */
  read(token: string): Promise<Access | null>
  /** The same, also past its time: good for nothing but ending its session. */
  readExpired(token: string): Promise<Learner | null>
  /** Whether the session was looked up in the last seconds. */
  isFresh(sessionId: string): boolean
  markFresh(sessionId: string): void
  /** The session has ended: its tokens must be looked up again. */
  forget(sessionId: string): void
}

/** Seconds that an access token lives. */
export const ACCESS_SECONDS = 15 * 60
/**
 * Milliseconds for which a session that was alive counts as alive. Another server's log-out takes effect after at most this
 * long; in return the path of an essay has one round trip to the database, not two.
 */
const FRESH = 10_000
/** Verifying costs 0.1 ms of a core, a look into the map 0.0005. */
const REMEMBERED = 10_000

const ISSUER = 'truegul'
const ALGORITHM = 'HS256'

/**
 * @param secrets the first one signs, all of them are good for reading, so that one can be replaced by another
 * @param seconds that each token lives
 */
export function createAccessTokens(secrets: readonly string[], seconds: number): AccessTokens {
  const keys = secrets.map((secret) => new TextEncoder().encode(secret))
  const verified = new Map<string, Access>()
  const fresh = new Map<string, number>()

  return {
    make: ({ userId, sessionId }) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(keys[0]!),
    read: async (token) => {
      const known = verified.get(token)
      if (known) return known.endsAt > Date.now() ? known : null
      const found = await verify(token, keys)
      if (found) remember(verified, token, found)
      return found
    },
    readExpired: (token) => verify(token, keys, REFRESH_SECONDS),
    isFresh: (sessionId) => (fresh.get(sessionId) ?? 0) > Date.now(),
    markFresh: (sessionId) => remember(fresh, sessionId, Date.now() + FRESH),
    forget: (sessionId) => fresh.delete(sessionId),
  }
}

/** `late` is how many seconds past its time a token may come. */
async function verify(token: string, keys: readonly Uint8Array[], late = 0): Promise<Access | null> {
  for (const key of keys) {
    const found = await verifyWith(key, token, late)
    if (found) return found
  }
  return null
}

async function verifyWith(key: Uint8Array, token: string, late: number): Promise<Access | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER, clockTolerance: late })
    const { sub, sid, exp } = payload
    if (typeof sub !== 'string' || typeof sid !== 'string' || exp === undefined) return null
    return { userId: sub, sessionId: sid, endsAt: exp * 1000 }
  } catch {
    return null
  }
}

/** A map keeps its keys in the order of insertion, so the first one is the oldest. */
function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > REMEMBERED) map.delete(map.keys().next().value!)
}
