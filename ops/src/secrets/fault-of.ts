import { SECRETS, type SecretName } from '@truegul/production/secrets'
import { isStrongSecret, SHORTEST_SECRET } from '@truegul/service/is-strong-secret'
import { readAppleKey, readServiceAccount } from '@truegul/service/push-keys'

/** A secret that somebody, or this command, puts. */
export type PutName = {
  [N in SecretName]: (typeof SECRETS)[N]['from'] extends 'infrastructure' ? never : N
}[SecretName]

/** What is wrong with a value, as the end of a sentence that begins with the secret's name; null: nothing. Never a part of the value. */
export function faultOf(name: PutName, value: string): string | null {
  if (value.trim() === '') return 'is empty'
  return FAULTS[name](value)
}

const weak = (value: string) =>
  value.split(',').every((part) => isStrongSecret(part.trim()))
    ? null
    : `is weak: at least ${SHORTEST_SECRET} random characters are wanted, which --random makes`

/** The servers' rules, and one more for keys: that of another vendor is refused, because it was typed at the wrong place. */
const FAULTS: Record<PutName, (value: string) => string | null> = {
  jwt: weak,
  callback: weak,
  anthropic: (value) => (/^sk-ant-\S{16,}$/.test(value) ? null : 'is no key of Anthropic, which begins with sk-ant-'),
  openai: (value) =>
    /^\S{8,}$/.test(value) && !value.startsWith('sk-ant-')
      ? null
      : 'is no key of OpenAI (one of Anthropic, or cut off)',
  fcm: (value) =>
    readServiceAccount(value) ? null : 'is not the JSON file of a key of the Firebase project’s service account',
  apns: (value) => (readAppleKey(value) ? null : 'is not the .p8 file of a key for Apple Push Notifications'),
  smtp: (value) =>
    URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol)
      ? null
      : 'is no address of a mail server, like smtps://user:password@host:465',
}

export const isPutName = (name: string): name is PutName => Object.hasOwn(FAULTS, name)

export const PUT_NAMES = Object.keys(FAULTS).filter(isPutName)

/** Random, by us: those that rotate. */
export const isMade = (name: PutName): name is 'jwt' | 'callback' => SECRETS[name].from === 'made'
