import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DEVICE_COOKIE, readCookie } from '../cookies.ts'

/** Seconds since the last log-in for which an account knows a device. */
export const DEVICE_SECONDS = 365 * 24 * 3600

/** Accounts that one device can be known to: a family's, a school's computer. */
const MOST_ACCOUNTS = 5

const ID = /^[\w-]{22}$/

/**
 * The names under which a device is known to accounts, newest first: from the body of an app's request or the cookie of a
 * browser's. What is none of ours is left out: it only means that the device is not known.
 */
export function givenDevices(request: FastifyRequest, inBody: string | undefined): string[] {
  const token = inBody ?? readCookie(request, DEVICE_COOKIE) ?? ''
  return token
    .split('.')
    .filter((id) => ID.test(id))
    .slice(0, MOST_ACCOUNTS)
}

/** A new name for each account and device, so that nobody can prepare one for somebody else. */
export const makeDevice = (): string => randomBytes(16).toString('base64url')

/** The token that a device keeps. The account that was just signed in to comes first. */
export const deviceToken = (id: string, given: readonly string[]): string =>
  [id, ...given.filter((other) => other !== id)].slice(0, MOST_ACCOUNTS).join('.')

export const hashDevice = (id: string): Buffer => createHash('sha256').update(id).digest()
