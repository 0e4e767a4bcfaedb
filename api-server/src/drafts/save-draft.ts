import { type Draft, type saveDraft as operation, type Parsed, Problem } from '@truegul/contract'
import { countCharacters } from '@truegul/topik'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { requirePrompt } from '../prompts/require-prompt.ts'
import { DRAFT_COLUMNS, type DraftRow, wireDraft } from './draft-row.ts'

/** Characters, ten times what may be submitted: room for notes and a second attempt. The request's 64 KB bound their encoding. */
const LONGEST = 10_000

/** Two and a half for each prompt. Saves at the very same moment may pass it by a few. */
const MOST = 100

/** Saves a draft over the revision it was made from; revision 0 makes it. */
export async function saveDraft(context: Context, input: Parsed<typeof operation>, call: LearnerCall): Promise<Draft> {
  context.callLimits.take('saveDraft', call.userId)
  await requirePrompt(context, call.userId, input.promptId)
  const length = countCharacters(input.text)
  if (length > LONGEST) {
    const detail = `A draft holds at most ${LONGEST} characters; this one has ${length}. Nothing of it was cut or saved.`
    throw new Problem('too-long', detail, { values: { characters: length, maximum: LONGEST } })
  }
  const saved = await (input.revision === 0 ? create : update)(context, input, call.userId)
  if (saved) {
    if (input.revision === 0) call.reply.code(201)
    return wireDraft(saved)
  }
  return existing(context, input, call.userId)
}

type Input = Parsed<typeof operation>

async function create(
  { database }: Context,
  { id, promptId, text, rewriteOf }: Input,
  userId: string,
): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`
    insert into writings (id, user_id, prompt_id, text, revision, rewrite_of)
    select ${id}::uuid, ${userId}::uuid, ${promptId}, ${text}, 1, ${earlierOf(userId, rewriteOf)}
    where (select count(*) from writings where user_id = ${userId}) < ${MOST}
    on conflict (id) do nothing
    returning ${sql.join(DRAFT_COLUMNS.map((column) => sql.ref(column)))}`.execute(database.tables)
  return rows[0]
}

const update = ({ database }: Context, { id, promptId, text, revision, rewriteOf }: Input, userId: string) =>
  database.tables
    .updateTable('writings')
    .set({ prompt_id: promptId, text, revision: revision + 1, updated_at: sql`now()` })
    .set(rewriteOf === undefined ? {} : { rewrite_of: earlierOf(userId, rewriteOf) })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('revision', '=', revision)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst()

/** A draft is worth more than the essay it names: of one that is deleted or another's the draft is kept without it. */
const earlierOf = (userId: string, id: string | undefined) =>
  sql<
    string | null
  >`(select id from submissions where id = ${id ?? null}::uuid and user_id = ${userId}::uuid for key share)`

/** What is stored instead. It may be this very save, whose answer got lost; anything else is somebody's other work. */
async function existing(
  { database }: Context,
  { id, promptId, text, revision }: Input,
  userId: string,
): Promise<Draft> {
  const row = await database.tables
    .selectFrom('writings')
    .select(DRAFT_COLUMNS)
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row) throw revision === 0 && (await isFull(database, userId)) ? noRoom() : unknown()
  if (row.revision === revision + 1 && row.text === text && row.prompt_id === promptId) return wireDraft(row)
  const detail = `The draft was changed elsewhere: it is at revision ${row.revision}, this one was made from ${revision}. Nothing was overwritten.`
  throw new Problem('draft-conflict', detail, {
    current: wireDraft(row),
    values: { revision: row.revision, madeFrom: revision },
  })
}

async function isFull({ tables }: Context['database'], userId: string): Promise<boolean> {
  const counted = tables.selectFrom('writings').select(({ fn }) => fn.countAll<string>().as('drafts'))
  const { drafts } = await counted.where('user_id', '=', userId).executeTakeFirstOrThrow()
  return Number(drafts) >= MOST
}

const noRoom = () =>
  new Problem(
    'too-many-drafts',
    `You have ${MOST} drafts, as many as are kept; delete one, then save this one again.`,
    { values: { limit: MOST } },
  )

const unknown = () => new Problem('not-found', 'There is no such draft; save it with revision 0 under a new id.')
