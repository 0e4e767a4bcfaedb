import { type submitEssay as operation, type Parsed, Problem, type Submission } from '@truegul/contract'
import { countCharacters } from '@truegul/topik'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { requireEssayLength } from './essay-length.ts'
import { wireSubmission } from './submission-row.ts'
import { tooManyEssays } from './too-many-essays.ts'

type Essay = Parsed<typeof operation>

/**
 * Takes an essay. The client makes the id, so sending twice is one submission: the second answer is 200.
 *
 * Needs 75 to 1,000 characters and room within the daily limit.
 */
export async function submitEssay(context: Context, essay: Essay, { userId, reply }: LearnerCall): Promise<Submission> {
  const { promptId, text } = essay
  if (!findPrompt(promptId)) throw new Problem('not-found', 'There is no prompt with this id.')
  const characters = countCharacters(text)
  requireEssayLength(characters)
  const id = essay.id.toLowerCase()
  const { isKnown, createdAt, existing } = await context.storeEssay({ id, userId, promptId, text, characters })
  if (createdAt) {
    context.measures.submissions.inc()
    context.nudgeRelay()
    return accepted({ id, promptId, text }, characters, createdAt)
  }
  if (existing?.same) {
    reply.code(200)
    return { ...wireSubmission(existing), text }
  }
  if (existing)
    throw new Problem('submission-conflict', 'This id already stands for another essay; send this one under a new id.')
  if (!isKnown) throw new Problem('session-ended', 'This account does not exist any more.')
  throw tooManyEssays(context.settings.dailyLimit, new Date())
}

function accepted({ id, promptId, text }: Essay, characters: number, createdAt: Date): Submission {
  return {
    id,
    promptId,
    status: 'pending',
    delayed: false,
    failure: null,
    characters,
    createdAt: createdAt.toISOString(),
    completedAt: null,
    seenAt: null,
    text,
  }
}
