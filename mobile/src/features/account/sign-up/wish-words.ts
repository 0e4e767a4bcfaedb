import { signUp } from '@truegul/contract'
import type { TFunction } from 'i18next'
import { problemWords, type ShownProblem } from '@/lib/words/problem-words'
import { guessableWords, newPasswordWords } from '../password/new-password-words'

export type Wish = { inviteCode: string; email: string; password: string; isAtLeast14: boolean }
export type WishWords = Record<keyof Wish, string | null>

/** What to say of each field before it is sent. */
export function faultWords(t: TFunction, wish: Wish): WishWords {
  const { inviteCode, email } = signUp.input.shape
  return {
    inviteCode: inviteCode.safeParse(wish.inviteCode).success ? null : t('field.invite'),
    email: email.safeParse(wish.email).success ? null : t('field.email'),
    password: newPasswordWords(t, wish.password),
    isAtLeast14: wish.isAtLeast14 ? null : t('field.age'),
  }
}

/** Which field a refusal is about. Null: about none. */
export function refusalWords(t: TFunction, problem: ShownProblem): Partial<WishWords> | null {
  if (problem.code.startsWith('invite-')) return { inviteCode: problemWords(t, problem) }
  if (problem.code === 'too-young') return { isAtLeast14: problemWords(t, problem) }
  if (problem.code === 'email-taken') return { email: problemWords(t, problem) }
  if (problem.code !== 'invalid-input') return null
  const guessable = guessableWords(t, problem)
  if (guessable) return { password: guessable }
  return problem.errors?.some(({ field }) => field === 'email') ? { email: t('field.email') } : null
}
