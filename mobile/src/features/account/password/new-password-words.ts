import { SHORTEST_PASSWORD } from '@truegul/contract'
import type { TFunction } from 'i18next'
import type { ShownProblem } from '@/lib/words/problem-words'
import { passwordFault } from './password-fault'

/** What to say of a new password before it is sent; null where it is right. */
export function newPasswordWords(t: TFunction, password: string): string | null {
  const fault = passwordFault(password)
  return fault && t(`field.password-${fault}`, { count: SHORTEST_PASSWORD })
}

/** Is this a new password that was refused? One that the device let pass is guessed too easily. */
export function guessableWords(t: TFunction, problem: ShownProblem | null): string | null {
  const isRefused =
    problem?.code === 'invalid-input' && problem.errors?.some(({ field }) => /^(password|newPassword)$/.test(field))
  return isRefused ? t('field.password-guessable') : null
}
