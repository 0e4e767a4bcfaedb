import { listSubmissions, saveDraft, signUp, submitEssay } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import { z } from 'zod'
import { loadEssay } from '../../system/load-essay.ts'
import type { Attack, Signed } from './attack.ts'
import { pick } from './spoil-input.ts'

export type Account = Signed & {
  email: string
  password: string
  refreshToken: string
  /** Stands in every text of theirs. */
  canary: string
  submissions: string[]
  drafts: string[]
  cursors: string[]
}

/** An invite code that is good for everybody. */
export const INVITE = 'TG-ADVERSARY'

const Tokens = z.object({ accessToken: z.string(), refreshToken: z.string() })

/** A new learner without anything. */
export async function openAccount(attack: Attack, name: string, random: () => number): Promise<Account> {
  const mark = uuidFrom(random)
  const email = `canary-${mark}@truegul.example`
  const password = `a long password ${mark}`
  const from = `10.${[0, 1, 2].map(() => Math.floor(random() * 250) + 1).join('.')}`
  const answer = await attack.call(
    signUp,
    { email, password, inviteCode: INVITE, consent: { llm: false }, isAtLeast14: true },
    { from },
  )
  const tokens = Tokens.safeParse(answer.body)
  if (!tokens.success) throw new Error(`an account could not be made: ${answer.status} ${answer.code}`)
  const canary = `카나리아 ${mark}`
  return { name, from, email, password, ...tokens.data, canary, submissions: [], drafts: [], cursors: [] }
}

/** A learner with essays, drafts and a second page of history, none of which another one may ever see. */
export async function openFullAccount(attack: Attack, name: string, random: () => number): Promise<Account> {
  const account = await openAccount(attack, name, random)
  attack.guard(name, [account.email, account.canary, account.password])
  for (let number = 0; number < 3; number++) {
    const promptId = pick(PROMPTS, random).id
    const text = essayOf(account, random)
    const [essay, draft] = [uuidFrom(random), uuidFrom(random)]
    await attack.call(submitEssay, { id: essay, promptId, text }, { by: account })
    await attack.call(saveDraft, { id: draft, promptId, text, revision: 0 }, { by: account })
    account.submissions.push(essay)
    account.drafts.push(draft)
  }
  const { body } = await attack.call(listSubmissions, { limit: 1 }, { by: account })
  if (typeof body['nextCursor'] === 'string') account.cursors.push(body['nextCursor'])
  return account
}

export const essayOf = ({ canary }: Account, random: () => number): string =>
  `${canary} ${loadEssay(Math.floor(random() * 1e6))}`

/** The same for the same numbers, so that a run can be made again. */
export function uuidFrom(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
