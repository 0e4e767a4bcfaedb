import type { JudgeTask } from '@truegul/contract'
import type { Log, Queue } from '@truegul/service'
import { ESSAY_QUESTION } from '@truegul/topik'
import { findPrompt } from '@truegul/topik/prompts'
import type { ApiMetrics } from '../api-metrics.ts'
import { CONSENT_TEXT } from '../consent-text.ts'
import type { Database, Statement } from '../database/database.ts'
import { isOff } from '../switches.ts'
import { type Loop, startLoop } from './loop.ts'

type Options = { database: Database; queue: Queue<JudgeTask>; metrics: ApiMetrics; log: Log }
type Claimed = {
  id: string
  round: number
  submission_id: string
  prompt_id: string
  text: string
  language: 'en' | 'ko'
  consents_to_llm: boolean
  llm_is_off: boolean
}

const BATCH = 200
/** Milliseconds between looks for tasks of other servers; our own are nudged. */
const POLL = 500

/**
 * The lease outlives any healthy hand-over by far; a server that died lets its tasks go when it ends. Only the latest answer to
 * the consent text of today counts, whenever the essay was submitted.
 */
const claim: Statement = {
  name: 'claim-tasks',
  text: `
    with claimed as (
      update tasks set leased_until = now() + interval '30 seconds', attempts = attempts + 1
      where id in (
        select id from tasks where state = 'waiting' and (leased_until is null or leased_until < now())
        order by waiting_since limit $1 for update skip locked
      )
      returning id, round, submission_id
    )
    select c.id, c.round, c.submission_id, s.prompt_id, s.text, s.language,
      coalesce((select llm and version = $2 from consents where user_id = s.user_id order by changed_at desc limit 1), false)
        as consents_to_llm, ${isOff('llm')} as llm_is_off
    from claimed c join submissions s on s.id = c.submission_id`,
}

/**
 * A task whose result was faster than this is left as it is, and so is one that went into a new round meanwhile: the queue has
 * the job of the old round only. Locked in the order of ids, as results are.
 */
const markEnqueued: Statement = {
  name: 'mark-enqueued',
  text: `
    with known as (
      select id, state, round from tasks where id = any($1) order by id for update
    ), task as (
      update tasks t set state = 'enqueued', enqueued_at = now(), leased_until = null
      from known k join unnest($1::uuid[], $2::int[]) as sent (id, round) using (id, round)
      where t.id = k.id and k.state = 'waiting' returning t.submission_id
    ), submission as (
      update submissions set status = 'processing'
      where id in (select submission_id from task) and status = 'pending'
    )
    select id from known`,
}

const handBack: Statement = {
  name: 'hand-back-leases',
  text: `update tasks set leased_until = null where id = any($1) and state = 'waiting'`,
}

/**
 * Hands waiting tasks to the queue: claim with a lease, add, mark. Nothing of the database is held while the queue is asked,
 * because `add` waits for as long as the queue is away. Whatever happens in between, the task comes again under the same job
 * id, which the queue takes once.
 */
export function startRelay({ database, queue, metrics, log }: Options): Loop {
  let leased: string[] = []

  const round = async () => {
    const tasks = await database.query<Claimed>(claim, [BATCH, CONSENT_TEXT.version])
    if (tasks.length === 0) return false
    leased = tasks.map(({ id }) => id)
    try {
      await queue.add(tasks.map((task) => ({ id: jobId(task), data: payload(task) })))
      await markAndForget(tasks)
    } catch (error) {
      await database.query(handBack, [leased]).catch(() => {})
      throw error
    } finally {
      leased = []
    }
    metrics.relayed.observe(tasks.length)
    return tasks.length === BATCH
  }

  const markAndForget = async (tasks: Claimed[]) => {
    const sent = [tasks.map(({ id }) => id), tasks.map(({ round }) => round)]
    const rows = await database.query<{ id: string }>(markEnqueued, sent)
    if (rows.length === tasks.length) return
    // Deleted while it was handed over: the queue must not keep the essay of an account that is gone.
    const alive = new Set(rows.map(({ id }) => id))
    await queue.remove(tasks.filter(({ id }) => !alive.has(id)).map(jobId))
  }

  const loop = startLoop({ name: 'relay', every: POLL, round, log })
  return {
    nudge: loop.nudge,
    stop: async (milliseconds) => {
      await loop.stop(milliseconds)
      if (leased.length > 0) await database.query(handBack, [leased])
    },
  }
}

/** A new round is a new job to the queue. */
export const jobId = ({ id, round }: { id: string; round: number }) => `${id}-${round}`

function payload({ id, submission_id, prompt_id, text, language, consents_to_llm, llm_is_off }: Claimed): JudgeTask {
  const prompt = findPrompt(prompt_id)
  const { question = ESSAY_QUESTION, passage = '', questions = [], topicWords = [] } = prompt ?? {}
  return {
    taskId: id,
    submissionId: submission_id,
    text,
    prompt: { id: prompt_id, question, passage, questions: [...questions], topicWords: [...topicWords] },
    language,
    consent: { llm: consents_to_llm, providers: consents_to_llm ? [...CONSENT_TEXT.providers] : [] },
    ...(llm_is_off ? { llmIsOff: true } : {}),
  }
}
