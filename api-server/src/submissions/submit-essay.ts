import { type submitEssay as operation, type Parsed, Problem, type Submission } from '@truegul/contract'
import { countCharacters } from '@truegul/topik'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import { brokenConstraint, type Statement } from '../database.ts'
import type { LearnerCall } from '../handler.ts'
import { requireEssayLength } from './essay-length.ts'
import { SUBMISSION_COLUMNS, type SubmissionRow, wireSubmission } from './submission-row.ts'
import { tooManyEssays } from './too-many-essays.ts'

type Essay = Parsed<typeof operation>
type Outcome = { is_known: boolean; created_at: Date | null; existing: Existing | null }
type Existing = SubmissionRow & { same: boolean }

/**
 * Daily limit, essay and task in one statement, so that an accepted essay costs one round trip and one fsync and is
 * there as a whole or not at all. The counter row makes concurrent submits of one learner queue, which is what keeps the limit
 * exact.
 */
const submit: Statement = {
  name: 'submit-essay',
  text: `
    with learner as (
      select language from users where id = $2
    ), existing as (
      select ${SUBMISSION_COLUMNS}, s.user_id = $2 and s.prompt_id = $3 and s.text = $4 as same
      from submissions s join tasks t on t.submission_id = s.id where s.id = $1
    ), usage as (
      insert into daily_usage (user_id, day, used)
      select $2, (now() at time zone 'utc')::date, 1 from learner
      where $6 > 0 and not exists (select from existing)
      on conflict (user_id, day) do update set used = daily_usage.used + 1 where daily_usage.used < $6
      returning day
    ), submission as (
      insert into submissions (id, user_id, prompt_id, text, characters, language, counted_on)
      select $1, $2, $3, $4, $5, language, day from learner, usage
      returning id, created_at
    ), task as (
      insert into tasks (submission_id) select id from submission
    )
    select exists (select from learner) as is_known, (select created_at from submission) as created_at,
      (select to_jsonb(existing) from existing) as existing`,
}

/**
 * Takes an essay. The client makes the id, so sending twice is one submission: the second answer is 200.
 *
 * Needs 75 to 1,000 characters and room within the daily limit.
 */
export async function submitEssay(context: Context, essay: Essay, { userId, reply }: LearnerCall): Promise<Submission> {
  if (!findPrompt(essay.promptId)) throw new Problem('not-found', 'There is no prompt with this id.')
  const characters = countCharacters(essay.text)
  requireEssayLength(characters)
  const { is_known, created_at, existing } = await store(context, essay, userId, characters)
  if (created_at) {
    context.measures.submissions.inc()
    context.nudgeRelay()
    return accepted(essay, characters, created_at)
  }
  if (existing?.same) {
    reply.code(200)
    return { ...wireSubmission(existing), text: essay.text }
  }
  if (existing)
    throw new Problem('submission-conflict', 'This id already stands for another essay; send this one under a new id.')
  if (!is_known) throw sessionEnded()
  throw tooManyEssays(context.settings.dailyLimit, new Date())
}

/**
 * Runs the statement, and once more when a twin of this request may have been faster: it then finds what the twin stored, be
 * it that the twin took the id or the last place of the day.
 */
async function store(
  { database, settings }: Context,
  essay: Essay,
  userId: string,
  characters: number,
): Promise<Outcome> {
  const values = [essay.id.toLowerCase(), userId, essay.promptId, essay.text, characters, settings.dailyLimit]
  for (let isFirst = true; ; isFirst = false) {
    try {
      const [row] = await database.query<Outcome>(submit, values)
      const outcome = { ...row!, existing: row!.existing && revive(row!.existing) }
      if (!isFirst || outcome.created_at || outcome.existing || !outcome.is_known) return outcome
    } catch (error) {
      const broken = brokenConstraint(error)
      if (broken?.endsWith('_user_id_fkey')) throw sessionEnded()
      if (broken !== 'submissions_pkey' || !isFirst) throw error
    }
  }
}

/** JSON has no dates. */
function revive(row: Existing): Existing {
  const date = (value: Date | null) => value && new Date(value)
  return {
    ...row,
    created_at: new Date(row.created_at),
    completed_at: date(row.completed_at),
    seen_at: date(row.seen_at),
  }
}

function accepted({ id, promptId, text }: Essay, characters: number, createdAt: Date): Submission {
  return {
    id: id.toLowerCase(),
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

const sessionEnded = () => new Problem('session-ended', 'This account does not exist any more.')
