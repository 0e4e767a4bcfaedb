import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP asks for at least; 9-12 ms a hash, in libuv's threads, not in the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let nobodys: Promise<string> | undefined

/**
 * Whether the password is the one behind the hash. Without a hash, because there is no such account, it does the same work and
 * says no, so that the time of an answer does not tell which addresses have accounts.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword('the password of nobody')
  const matches = await verify(passwordHash ?? (await nobodys), password)
  return matches && passwordHash !== undefined
}
