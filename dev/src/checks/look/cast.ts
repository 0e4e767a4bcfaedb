import fs from 'node:fs'
import path from 'node:path'
import { makeLinkToken } from '@truegul/api-server/links/link-token'
import { getSubmission, saveDraft, submitEssay } from '@truegul/contract'
import { testDetection, testJudgement } from '../../testing/test-judgement.ts'
import type { Language, Learner, Stage } from './start-stage.ts'

export const PROMPT = 'reading-habit'
/** Prompts that essays of the past stand under, so that a list of them looks like one. */
const OTHER_PROMPTS = ['living-alone', 'food-waste', 'generation-gap', 'manners-in-public-places', 'crowded-cities']
/** Without most of what a learner gets wrong. */
const BETTER = fs.readFileSync(path.join(import.meta.dirname, '../../../../examples/essay.txt'), 'utf8').trim()
/** The essay of the examples, with mistakes that learners make: style, spacing, spelling. */
export const ESSAY = [
  ['꼭 해야 한다고 생각한다', '꼭 해야 한다고 생각해요'],
  ['쉽게 사귈 수', '쉽게 사귈수'],
  ['휴대폰을 본다', '휴대폰을 봐요'],
  ['지나간 적이', '지나간적이'],
].reduce((text, [right = '', wrong = '']) => text.replace(right, wrong), BETTER)
const SENTENCES = ESSAY.split(/(?<=[.?!])\s+/)
export const BEGUN = SENTENCES.slice(0, 3).join(' ')
/** Longer than the exam asks for, and not yet too long. */
export const LONG = `${ESSAY}\n\n${SENTENCES.slice(0, 2).join(' ')}`
/** Written anew, most of what was found in it corrected. */
const REWRITE = BETTER.replace('우리 나라', '우리나라').replace('알게 돼서', '알게 되어')

const DAY = 86_400_000

export type Cast = Awaited<ReturnType<typeof assemble>>

/** Learners of one language, each in the middle of something. Judging has to go on for them. */
export async function assemble(stage: Stage, language: Language) {
  const [mina, newcomer, writer, limited, outdated, leaving] = await Promise.all([
    stage.newLearner(language),
    stage.newLearner(language),
    stage.newLearner(language),
    stage.newLearner(language),
    stage.newLearner(language),
    stage.newLearner(language),
  ])
  const essays = await writeForWeeks(stage, mina)
  await stage.useUpTheDay(limited)
  await stage.sql.query(`update consents set version = '2020-01' where user_id = $1`, [outdated.id])
  await stage.sql.query('update users set email_confirmed_at = now() where id = $1', [mina.id])
  await showToProviders(stage, essays.first)
  return { language, learners: { mina, newcomer, writer, limited, outdated, leaving }, essays }
}

/** Six essays judged by the local judge over four weeks, the last one written anew from the first of its prompt. */
async function writeForWeeks(stage: Stage, learner: Learner) {
  const judged = async (text: string, daysAgo: number, promptId: string, rewriteOf?: string) => {
    const id = await submit(learner, text, rewriteOf)
    while ((await learner.call(getSubmission, { id, waitSeconds: 25, peek: true })).submission.status !== 'completed');
    const at = new Date(Date.now() - daysAgo * DAY)
    await stage.sql.query(
      `update submissions set created_at = $2, completed_at = $2, seen_at = $3, prompt_id = $4 where id = $1`,
      [id, at, daysAgo > 0 ? at : null, promptId],
    )
    return id
  }
  for (const [index, share] of [0.35, 0.45, 0.6, 0.8].entries()) {
    const text = SENTENCES.slice(0, Math.ceil(SENTENCES.length * share)).join(' ')
    await judged(text, 27 - index * 6, OTHER_PROMPTS[index]!)
  }
  const first = await judged(ESSAY, 3, PROMPT)
  const rewrite = await judged(REWRITE, 0, PROMPT, first)
  await stage.sql.query('delete from daily_usage where user_id = $1', [learner.id])
  return { first, rewrite }
}

/** As if LLMs had judged it: one was out of reach, one answered, and another was asked, too. */
async function showToProviders({ sql }: Stage, essayId: string): Promise<void> {
  await sql.query(
    `insert into llm_calls (id, user_id, task_id, provider, model, purpose, prompt_version, outcome, created_at, expires_at, settled_at)
     select gen_random_uuid(), t.user_id, t.id, call.provider, call.model, call.purpose, 'judge@1', call.outcome, now(), now(), now()
     from (select tasks.id, user_id from tasks join submissions s on s.id = submission_id where s.id = $1) t, (values
       ('openai', 'gpt-5-mini', 'judge', 'no-connection'), ('claude', 'claude-haiku-4-5', 'judge', 'answered'),
       ('openai', 'gpt-5-mini', 'second-opinion', 'timeout')) call (provider, model, purpose, outcome)`,
    [essayId],
  )
}

/** A link as a mail would carry it; what stands behind its `#`. */
export async function makeLink({ sql }: Stage, { id, account }: Learner, purpose: 'confirm-address' | 'reset') {
  const { token, hash } = makeLinkToken()
  await sql.query(
    `insert into links (user_id, purpose, token_hash, address, asked_at, expires_at)
     values ($1, $2, $3, $4, now(), now() + interval '30 minutes')
     on conflict (user_id, purpose) do update set token_hash = excluded.token_hash`,
    [id, purpose, hash, account.email],
  )
  return token
}

export async function submit(learner: Learner, text = ESSAY, rewriteOf?: string): Promise<string> {
  const id = crypto.randomUUID()
  await learner.call(submitEssay, { id, promptId: PROMPT, text, ...(rewriteOf ? { rewriteOf } : {}) })
  return id
}

export type Fate = 'pending' | 'delayed' | 'failed' | 'refused' | 'flagged'

/** An essay that became something else than a result. Nothing may be judging meanwhile. */
export async function submitInto(stage: Stage, learner: Learner, what: Fate): Promise<string> {
  const id = await submit(learner)
  if (what === 'pending') return id
  await stage.handIn(id, (taskId) => {
    if (what === 'delayed') return { outcome: 'delayed', taskId }
    if (what === 'failed') return { outcome: 'failed', taskId, failure: 'scorer-away' }
    if (what === 'refused') return { outcome: 'failed', taskId, failure: 'scorer-refused' }
    const detection = { ...testDetection, score: 0.91, flagged: true, modelVersion: 'two-views@2' }
    return { outcome: 'judged', taskId, judgement: testJudgement(), detection }
  })
  return id
}

/** The draft of a prompt, changed on another device. */
export async function changeElsewhere(learner: Learner, draft: { id: string; promptId: string; revision: number }) {
  const { id, promptId, revision } = draft
  await learner.call(saveDraft, { id, promptId, revision, text: SENTENCES.slice(4, 7).join(' ') })
}
