import { batch } from '../database/batch.ts'
import { brokenConstraint, type Database, type Statement } from '../database/database.ts'
import { DAY_ENDS, TODAY } from '../day-quota.ts'
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-row.ts'

export type EssayToStore = {
  id: string
  userId: string
  promptId: string
  text: string
  characters: number
  /** The draft that goes when the essay is stored. */
  writingId: string | null
  /** The earlier essay; with one that is not this learner's, nothing is stored. */
  rewriteOf: string | null
}

export type StoredEssay = {
  /** False when the learner's account is gone. */
  isKnown: boolean
  /** True when the learner deleted the essay of this id: it does not come back. */
  wasDeleted: boolean
  /** False when there is no essay `rewriteOf` of this learner. */
  isEarlierKnown: boolean
  /** When this very call stored it; null when it did not. */
  createdAt: Date | null
  /** End of the day whose limit was looked at. */
  dayEnds: Date
  /** What was there already under this id; `same` when it is this learner's same essay. */
  existing: (SubmissionRow & { same: boolean }) | null
}

export type StoreEssay = (essay: EssayToStore) => Promise<StoredEssay>

/**
 * Daily limit, essay, task and the end of the draft in one statement, so that an accepted essay is there as a whole or not at all. The counter row
 * makes concurrent submits of one learner queue, which keeps the limit exact; ordered by learner, so that the statements of two
 * servers never wait for each other in a circle.
 */
const store: Statement = {
  name: 'store-essays',
  text: `
    with essay as (
      select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::uuid[], $7::uuid[])
        as essay (id, user_id, prompt_id, text, characters, writing_id, rewrite_of)
    ), learner as (
      select u.id, u.language from users u where u.id = any($2)
    ), existing as (
      select ${SUBMISSION_COLUMNS}, s.user_id = e.user_id and s.prompt_id = e.prompt_id and s.text = e.text as same
      from essay e join submissions s on s.id = e.id join tasks t on t.submission_id = s.id
    ), deleted as (
      select id from deleted_submissions where id = any($1)
    ), earlier as (
      select s.id, s.user_id from submissions s where s.id = any($7) and s.user_id = any($2) order by s.id for key share
    ), usage as (
      insert into daily_usage (user_id, day, used)
      select e.user_id, ${TODAY}, 1 from essay e join learner l on l.id = e.user_id
      where $8 > 0 and e.id not in (select id from existing union all select id from deleted)
        and (e.rewrite_of is null or (e.rewrite_of, e.user_id) in (select id, user_id from earlier))
      order by e.user_id
      on conflict (user_id, day) do update set used = daily_usage.used + 1 where daily_usage.used < $8
      returning user_id, day
    ), submission as (
      insert into submissions (id, user_id, prompt_id, text, characters, language, counted_on, rewrite_of)
      select e.id, e.user_id, e.prompt_id, e.text, e.characters, l.language, u.day, e.rewrite_of
      from essay e join usage u on u.user_id = e.user_id join learner l on l.id = e.user_id
      returning id, created_at
    ), task as (
      insert into tasks (submission_id) select id from submission
    ), draft as (
      delete from writings w using essay e join submission s on s.id = e.id
      where w.id = e.writing_id and w.user_id = e.user_id
    )
    select e.id, l.id is not null as is_known, e.id in (select id from deleted) as was_deleted,
      e.rewrite_of is null or (e.rewrite_of, e.user_id) in (select id, user_id from earlier) as is_earlier_known, s.created_at,
      ${DAY_ENDS} as day_ends,
      (select to_jsonb(existing) from existing where existing.id = e.id) as existing
    from essay e left join learner l on l.id = e.user_id left join submission s on s.id = e.id`,
}

type Row = {
  id: string
  is_known: boolean
  was_deleted: boolean
  is_earlier_known: boolean
  created_at: Date | null
  day_ends: Date
  existing: StoredEssay['existing']
}

const MOST = 50

/** Opens the way of essays into the database: one statement at a time, for all that came while the last one was under way. */
export function createStoreEssay(database: Database, dailyLimit: number): StoreEssay {
  const run = async (essays: readonly EssayToStore[]): Promise<StoredEssay[]> => {
    const column = <K extends keyof EssayToStore>(key: K) => essays.map((essay) => essay[key])
    const columns = [column('id'), column('userId'), column('promptId'), column('text'), column('characters')]
    const others = [column('writingId'), column('rewriteOf')]
    const rows = await database.query<Row>(store, [...columns, ...others, dailyLimit])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return essays.map(({ id }) => outcomeOf(byId.get(id)!))
  }
  const inBatch = batch({
    run,
    keys: ({ id, userId }) => [id, userId],
    isOfOne: (error) => brokenConstraint(error) !== undefined,
    most: MOST,
  })
  return (essay) => storeOrFind(inBatch, essay)
}

/**
 * Once more when a twin of this request, on another server, may have been faster: it then finds what the twin stored, be it
 * that the twin took the id or the last place of the day.
 */
async function storeOrFind(inBatch: StoreEssay, essay: EssayToStore): Promise<StoredEssay> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      const outcome = await inBatch(essay)
      if (!isFirst || outcome.createdAt || outcome.existing || outcome.wasDeleted || !outcome.isKnown) return outcome
    } catch (error) {
      const broken = brokenConstraint(error)
      if (broken !== 'submissions_pkey' || !isFirst) throw error
    }
  }
}

function outcomeOf({ is_known, was_deleted, is_earlier_known, created_at, day_ends, existing }: Row): StoredEssay {
  const known = { isKnown: is_known, wasDeleted: was_deleted, isEarlierKnown: is_earlier_known }
  return { ...known, createdAt: created_at, dayEnds: day_ends, existing: existing && revive(existing) }
}

/** JSON has no dates. */
function revive(row: NonNullable<StoredEssay['existing']>): StoredEssay['existing'] {
  const date = (value: Date | null) => value && new Date(value)
  return {
    ...row,
    created_at: new Date(row.created_at),
    completed_at: date(row.completed_at),
    seen_at: date(row.seen_at),
  }
}
