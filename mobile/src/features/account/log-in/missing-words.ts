import { logIn } from '@truegul/contract'
import type { TFunction } from 'i18next'

/** What to say of fields that the server would refuse, by the contract's own schema; null where one is right. */
export function missingWords(t: TFunction, given: { email: string; password: string }) {
  const { email, password } = logIn.input.shape
  return {
    email: email.safeParse(given.email).success ? null : t('field.email'),
    password: password.safeParse(given.password).success ? null : t('field.password'),
  }
}
