import type { Parsed, reserveLlmCall } from '@truegul/contract'
import { CONSENT_TEXT } from '../consent-text.ts'
import { batch } from '../database/batch.ts'
import { type Database, type Query, type Statement, sqlState } from '../database/database.ts'
import type { LlmLimits } from '../settings/settings.ts'
import { isOff } from '../switches.ts'
import type { SayBudgetAlarm } from './budget-alarms.ts'
import { readMonthMoney, UNDER_WAY } from './month-money.ts'

export type CallToReserve = Parsed<typeof reserveLlmCall>

export type Reserved = {
  answer: 'granted' | 'budget' | 'daily-bound' | 'not-found' | 'task-finished' | 'no-consent' | 'switched-off'
  /** Denied only because of calls under way: what they do not use comes free when they end. */
  is_held: boolean
}

export type ReserveCall = (call: CallToReserve) => Promise<Reserved>

type Row = Omit<Reserved, 'answer'> & { answer: Reserved['answer'] | 'known'; counted: string }

/** Whether the wish goes on top of what counts already. Of an unknown price only this is known: something must be left. */
const fits = (counted: string, limit: string) => `
  case when wish.usd is null then ${counted} < ${limit} else wish.usd = 0 or ${counted} + wish.usd <= ${limit} end`

/**
 * One call. The task stays locked against the deletion of its account, in the order in which that locks: task, then user.
 * Nothing is kept of a call that is denied, so it may ask again under its id.
 */
const reserve: Statement = {
  name: 'reserve-llm-call',
  text: `
    with task as (
      select t.id, t.state, s.user_id from tasks t join submissions s on s.id = t.submission_id
      where t.id = $2 for key share of t
    ), wish as (
      select $8::numeric(18, 9) as usd, $11::numeric as counted, $12::numeric as spent, $13::numeric as budget,
        $14::numeric as bound
    ), today as (
      select coalesce(sum(coalesce(cost_usd, reserved_usd)), 0) as counted,
        coalesce(sum(reserved_usd) filter (where ${UNDER_WAY}), 0) as reserved
      from llm_calls where user_id = (select user_id from task) and created_at >= date_trunc('day', now(), 'UTC')
    ), verdict as (
      select case
        when task.id is null then 'not-found'
        when exists (select from llm_calls where id = $1) then 'known'
        when task.state in ('done', 'failed') then 'task-finished'
        when not coalesce((select llm and version = $10 from consents
          where user_id = task.user_id order by changed_at desc limit 1), false) then 'no-consent'
        when ${isOff('llm')} then 'switched-off'
        when not ${fits('wish.counted', 'wish.budget')} then 'budget'
        when not ${fits('today.counted', 'wish.bound')} then 'daily-bound'
        else 'granted' end as answer
      from wish cross join today left join task on true
    ), call as (
      insert into llm_calls (id, user_id, task_id, provider, model, purpose, prompt_version, price_version, reserved_usd, expires_at)
      select $1, task.user_id, task.id, $3, $4, $5, $6, $7, wish.usd, now() + $9 * interval '1 second'
      from task, wish, verdict where verdict.answer = 'granted'
      returning reserved_usd
    )
    select answer, (wish.counted + coalesce((select reserved_usd from call), 0))::text as counted,
      case answer
        when 'budget' then ${fits('wish.spent', 'wish.budget')}
        when 'daily-bound' then ${fits('(today.counted - today.reserved)', 'wish.bound')}
        else false end as is_held
    from wish, today, verdict`,
}

/** Held until the transaction ends: one after another, on all servers, sees what the one before it took. */
const lock: Statement = { name: 'lock-llm-budget', text: 'select pg_advisory_xact_lock($1)' }

/** Any number that no other lock of ours has: "tgll" in ASCII. */
const BUDGET_LOCK = 0x74676c6c
const MOST = 50

/**
 * Opens the way of reservations into the table: one transaction at a time, for all that came while the last was under way, so
 * that two hundred at once hold one connection and sum the month a few times.
 */
export function createReserveCall(database: Database, limits: LlmLimits, say: SayBudgetAlarm): ReserveCall {
  const run = async (calls: readonly CallToReserve[]): Promise<Reserved[]> => {
    const { money, answers } = await database.transaction((query) => reserveAll(query, calls, limits))
    await say(money, { isStopped: answers.some(({ answer, is_held }) => answer === 'budget' && !is_held) })
    return answers
  }
  return batch({
    run,
    keys: () => [],
    // PostgreSQL refused a value; whose, it does not say.
    isOfOne: (error) => sqlState(error) !== undefined,
    most: MOST,
  })
}

async function reserveAll(query: Query, calls: readonly CallToReserve[], limits: LlmLimits) {
  // Apart from the sum, because a statement sees what was there when it began, not when it got the lock.
  await query(lock, [BUDGET_LOCK])
  const money = await readMonthMoney(query, limits.monthlyBudgetUsd)
  const answers: Reserved[] = []
  let counted = money.counted
  for (const call of calls) {
    const values = [...columnsOf(call), counted, money.spent, limits.monthlyBudgetUsd, limits.userDailyUsd]
    const [row] = await query<Row>(reserve, values)
    const { answer, is_held } = row!
    counted = row!.counted
    answers.push({ answer: answer === 'known' ? 'granted' : answer, is_held })
  }
  return { money, answers }
}

function columnsOf(call: CallToReserve): unknown[] {
  const { callId, taskId, provider, model, purpose, promptVersion, priceVersion, reserveUsd, expiresIn } = call
  const agreedTo = CONSENT_TEXT.providers.includes(provider) ? CONSENT_TEXT.version : null
  return [callId, taskId, provider, model, purpose, promptVersion, priceVersion, reserveUsd, expiresIn, agreedTo]
}
