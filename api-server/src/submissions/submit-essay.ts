import { type submitEssay as operation, type Parsed, Problem, type Submission } from '@truegul/contract'
import { countCharacters, ESSAY_LENGTH, LONGEST_TEXT } from '@truegul/topik'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { requirePrompt } from '../prompts/require-prompt.ts'
import { wireSubmission } from './submission-row.ts'

type Essay = Parsed<typeof operation>

const { submitMin, submitMax, askedMin, askedMax } = ESSAY_LENGTH

/**
 * Takes an essay. The client makes the id, so sending twice is one submission: the second answer is 200.
 *
 * Needs a prompt that is offered or was begun, 75 to 1,000 characters, no more than `LONGEST_TEXT` code units, and room within the daily limit.
 */
export async function submitEssay(context: Context, essay: Essay, { userId, reply }: LearnerCall): Promise<Submission> {
  const { promptId, text, writingId = null, rewriteOf = null } = essay
  await requirePrompt(context, userId, promptId)
  const characters = requireEssayLength(text)
  const id = essay.id.toLowerCase()
  const { isKnown, wasDeleted, isEarlierKnown, createdAt, dayEnds, existing } = await context.storeEssay({
    id,
    userId,
    promptId,
    text,
    characters,
    writingId,
    rewriteOf,
  })
  if (createdAt) {
    context.metrics.submissions.inc()
    context.nudgeRelay()
    return accepted({ ...essay, id }, characters, createdAt)
  }
  if (existing?.same) {
    reply.code(200)
    return { ...wireSubmission(existing), text }
  }
  if (existing)
    throw new Problem('submission-conflict', 'This id already stands for another essay; send this one under a new id.')
  if (wasDeleted)
    throw new Problem('submission-conflict', 'You deleted the essay of this id; send this one under a new id.')
  if (!isKnown) throw new Problem('session-ended', 'This account does not exist any more.')
  if (!isEarlierKnown) throw unknownEarlier()
  throw tooManyEssays(context.settings.dailyLimit, dayEnds)
}

function accepted({ id, promptId, text, rewriteOf }: Essay, characters: number, createdAt: Date): Submission {
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
    rewriteOf: rewriteOf?.toLowerCase() ?? null,
    text,
  }
}

/**
 * The characters of an essay that may be submitted.
 *
 * @throws Problem `too-short` or `too-long`, with the numbers.
 */
function requireEssayLength(text: string): number {
  const asked = `The exam asks for ${askedMin} to ${askedMax}`
  if (text.length > LONGEST_TEXT) {
    const units = { codeUnits: text.length, mostCodeUnits: LONGEST_TEXT }
    const values = { characters: countCharacters(text), maximum: submitMax, ...units }
    const detail = `The essay has ${text.length} code units (UTF-16) and may have at most ${LONGEST_TEXT}: it is too long, or its characters carry too many marks. Nothing was cut or kept.`
    throw new Problem('too-long', detail, { values })
  }
  const characters = countCharacters(text)
  if (characters < submitMin) {
    const detail = `The essay has ${characters} characters and needs at least ${submitMin}. ${asked}.`
    throw new Problem('too-short', detail, { values: { characters, minimum: submitMin, askedMin, askedMax } })
  }
  if (characters > submitMax) {
    const detail = `The essay has ${characters} characters and may have at most ${submitMax}. ${asked}. Nothing was cut or kept.`
    throw new Problem('too-long', detail, { values: { characters, maximum: submitMax, askedMin, askedMax } })
  }
  return characters
}

const unknownEarlier = () =>
  new Problem(
    'rewrite-unknown',
    'You have no essay of the id in rewriteOf: it was deleted, or is not yours. Nothing was kept; send this one without rewriteOf.',
  )

/** The limit of the day is used up; it starts again at midnight UTC. */
function tooManyEssays(limit: number, dayEnds: Date): Problem {
  const retryAfter = Math.max(1, Math.ceil((dayEnds.getTime() - Date.now()) / 1000))
  const hours = Math.ceil(retryAfter / 3600)
  const wait = hours === 1 ? 'less than an hour' : `about ${hours} hours`
  const detail = `You have submitted the ${limit} essays of today. The next one can go in ${wait}, after midnight UTC.`
  return new Problem('too-many-essays', detail, { retryAfter, values: { limit, resetsAt: dayEnds.toISOString() } })
}
