import { SHORTEST_PASSWORD, signUp } from '@truegul/contract'

const { password } = signUp.input.shape

export type PasswordFault = 'short' | 'long' | 'blank'

/** What is wrong with a new password by the contract, or null. What is guessed too easily, the server knows. */
export function passwordFault(text: string): PasswordFault | null {
  if (password.safeParse(text).success) return null
  if ([...text.normalize('NFKC')].length < SHORTEST_PASSWORD) return 'short'
  return text.length > (password.maxLength ?? Number.POSITIVE_INFINITY) ? 'long' : 'blank'
}
