import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { accountHash } from '@truegul/operators'
import type { Learner } from '../access-tokens.ts'
import type { GuessLimits } from './guess-limits.ts'

/** What failures are counted by, as its hash: no address is stored. `account`, so that all of one account's can be forgotten. */
export type GuessKey = { kind: Exclude<keyof GuessLimits, 'longestPause'>; hash: Buffer; account: Buffer | null }

/** A log-in from a device that the account knows counts apart from all that strangers do. */
export const knownDeviceKeys = (email: string, deviceHash: Buffer): GuessKey[] => [
  { ...key('device', address(email), deviceHash.toString('hex')), account: accountHash(email) },
]

/** The account first: its log-ins wait for each other. */
export const unknownDeviceKeys = (email: string, ip: string): GuessKey[] => [
  { kind: 'account', hash: accountHash(email), account: accountHash(email) },
  { ...key('place', address(email), subnet(ip)), account: accountHash(email) },
  key('address', subnet(ip)),
]

/** The password given again inside of a session: only whoever holds that session can use these up. */
export const sessionKeys = ({ userId, sessionId }: Learner): GuessKey[] => [key('device', userId, sessionId)]

export const signUpKeys = (ip: string): GuessKey[] => [key('signUp', subnet(ip))]

export const secondFactorKeys = (operatorId: string): GuessKey[] => [key('secondFactor', operatorId)]

function key(kind: GuessKey['kind'], ...parts: string[]): GuessKey {
  const text = [kind, ...parts].join(' ')
  return { kind, hash: createHash('sha256').update(text).digest(), account: null }
}

const address = (email: string) => email.toLowerCase()

/** Whose network it is: an IPv6 subscriber has a whole /64, so that is one address here. */
export function subnet(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '')
  const [head = '', tail = ''] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = ip.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0
  return [...groups, ...Array<string>(missing).fill('0'), ...tail.split(':').filter(Boolean)].slice(0, 4).join(':')
}
