import type { Parsed } from '@truegul/contract'
import type { listEssays } from '@truegul/contract/console'
import { type RawBuilder, sql } from 'kysely'

type Wish = Parsed<typeof listEssays>

/** Word for word the conditions of indexes, as in get-flag-rates.ts. */
const DETECTED = {
  looked: sql`detection is not null and not (detection ->> 'abstained')::boolean`,
  flagged: sql`(detection ->> 'flagged')::boolean`,
  disputed: sql`(detection ->> 'flagged')::boolean and disputed_at is not null`,
}

/** Two looks, because each of the two states has its index. */
const DELAYED = sql`id in (
  select submission_id from tasks where state = 'waiting' and delayed_since is not null
  union all select submission_id from tasks where state = 'enqueued' and delayed_since is not null)`

/** For the query builder: what tasks and writers say of an essay. Found by their own indexes first, because few of all essays are meant. */
export function ofTask({ lastHours, delayedOnly, detection, firstLanguage }: Wish): RawBuilder<unknown>[] {
  const task = [
    ...(lastHours === undefined ? [] : [sql`finished_at >= now() - ${lastHours} * interval '1 hour'`]),
    ...(detection === undefined ? [] : [DETECTED[detection]]),
  ]
  return [
    ...(delayedOnly === 'true' ? [DELAYED] : []),
    ...(task.length === 0 ? [] : [sql`id in (select submission_id from tasks where ${sql.join(task, sql` and `)})`]),
    ...(firstLanguage === undefined ? [] : [isOfWriter(firstLanguage)]),
  ]
}

/** `unknown`: of who did not apply. */
const isOfWriter = (language: NonNullable<Wish['firstLanguage']>) => sql`user_id in (
  select u.id from users u left join beta_applications a on a.invite_code = u.invite_code
  where a.first_language is not distinct from ${language === 'unknown' ? null : language})`
