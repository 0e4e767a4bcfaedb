import {
  addScreenshot,
  answerSurvey,
  appealJudgement,
  exportMe,
  listSubmissions,
  type Operation,
  pathParameters,
  rateSubmission,
  saveDraft,
  submitEssay,
} from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import { PROMPTS } from '@truegul/topik/prompts'
import { PIXEL } from '../../testing/beta/pixel.ts'
import type { Attack } from './attack.ts'
import { type Account, essayOf, uuidFrom } from './open-account.ts'

/**
 * One learner tries every operation on another one's things, by their ids: each is refused, nothing of the other one is shown, and
 * all of it is there afterwards as it was.
 */
export async function crossAccounts(
  attack: Attack,
  owner: Account,
  thief: Account,
  random: () => number,
): Promise<void> {
  const before = await kept(attack, owner)
  for (const operation of OPERATIONS) {
    if (operation.caller !== 'learner' || !pathParameters(operation.path).includes('id')) continue
    for (const id of idsFor(operation, owner)) {
      const input = { ...restOf(operation, thief, random), id }
      await attack.call(operation, input, { by: thief, expected: 'foreign' })
    }
  }
  const promptId = PROMPTS[0]!.id
  for (const id of owner.submissions) {
    await attack.call(submitEssay, { id, promptId, text: essayOf(thief, random) }, { by: thief, expected: 'foreign' })
  }
  for (const rewriteOf of owner.submissions) {
    const essay = { id: uuidFrom(random), promptId, text: essayOf(thief, random), rewriteOf }
    await attack.call(submitEssay, essay, { by: thief, expected: 'foreign' })
  }
  for (const writingId of owner.drafts) {
    await attack.call(
      submitEssay,
      { id: uuidFrom(random), promptId, text: essayOf(thief, random), writingId },
      { by: thief },
    )
  }
  // Another one's page is a place in time: it gives the asker's essays, which the canaries watch over.
  for (const cursor of owner.cursors) await attack.call(listSubmissions, { cursor }, { by: thief })
  if ((await kept(attack, owner)) !== before) attack.fault('crossAccounts', `changed what is ${owner.name}'s`)
}

/** Prompts are everybody's. */
function idsFor({ path }: Operation, owner: Account): readonly string[] {
  if (path.includes('/prompts')) return []
  if (path.includes('/writings')) return owner.drafts
  return path.includes('/submissions') ? owner.submissions : [...owner.drafts, ...owner.submissions]
}

/** What an operation needs beside the id. */
function restOf({ name }: Operation, thief: Account, random: () => number): object {
  if (name === saveDraft.name) return draftOf(thief, random)
  return RESTS[name] ?? {}
}

const RESTS: Readonly<Record<string, object>> = {
  [rateSubmission.name]: { useful: false },
  [appealJudgement.name]: { reason: '점수가 너무 낮은 것 같아요.' },
  [addScreenshot.name]: { type: 'image/png', image: PIXEL },
  [answerSurvey.name]: { answers: {}, interview: { agrees: false } },
}

const draftOf = (thief: Account, random: () => number) => ({
  promptId: PROMPTS[0]!.id,
  text: essayOf(thief, random),
  revision: Math.floor(random() * 2),
})

/** Texts and drafts of an account, as its export has them; what moves by itself (states, times) is left out. */
async function kept(attack: Attack, owner: Account): Promise<string> {
  const { body } = await attack.call(exportMe, {}, { by: owner })
  return JSON.stringify([textsOf(body['essays']), textsOf(body['drafts'])])
}

function textsOf(rows: unknown): string[] {
  if (!Array.isArray(rows)) return []
  return rows.map((row: Record<string, unknown>) => `${row['id']} ${row['revision'] ?? ''} ${row['text']}`).sort()
}
