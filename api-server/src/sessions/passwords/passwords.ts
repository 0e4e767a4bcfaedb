import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP asks for at least; 9-12 ms a hash, in libuv's threads, not in the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** One password, however a keyboard composes its characters. */
const oneForm = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(oneForm(password), COST)

/** `right as typed` is a hash from before passwords were normalised: it should be made anew. */
export type Verdict = 'wrong' | 'right' | 'right as typed'

let nobodys: Promise<string> | undefined

/**
 * Whether the password is the one behind the hash. Without a hash, because there is no such account, it does the same work and
 * says no, so that the time of an answer does not tell which addresses have accounts.
 */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<Verdict> {
  nobodys ??= hashPassword('the password of nobody')
  const against = passwordHash ?? (await nobodys)
  const form = oneForm(password)
  const isRight = await verify(against, form)
  const isRightAsTyped = !isRight && form !== password && (await verify(against, password))
  if (passwordHash === undefined) return 'wrong'
  if (isRight) return 'right'
  return isRightAsTyped ? 'right as typed' : 'wrong'
}
