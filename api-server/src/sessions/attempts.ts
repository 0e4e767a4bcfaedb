import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'

type Key = { kind: 'account' | 'address'; hash: Buffer }

const count: Statement = {
  name: 'count-attempt',
  // In the order of the keys, so that two log-ins never wait for each other crosswise.
  text: `
    insert into attempts as a (key, failures, window_ends_at)
    select key, 1, now() + $2 * interval '1 ms' from unnest($1::bytea[]) as key order by key
    on conflict (key) do update set
      failures = case when a.window_ends_at <= now() then 1 else a.failures + 1 end,
      window_ends_at = case when a.window_ends_at <= now() then excluded.window_ends_at else a.window_ends_at end
    returning key, failures, ceil(extract(epoch from window_ends_at - now()))::int as seconds`,
}

const giveBack: Statement = {
  name: 'give-attempt-back',
  text: `
    update attempts set failures = greatest(failures - 1, 0)
    where key in (select key from attempts where key = any($1) order by key for update)`,
}

/** The account that somebody tries to open, by its address. */
export const accountKey = (email: string): Key => ({ kind: 'account', hash: digest(`account ${email.toLowerCase()}`) })

/** Where the attempt comes from. An IPv6 subscriber has a whole /64, so that is one address here. */
export const addressKey = (ip: string): Key => ({ kind: 'address', hash: digest(`address ${subnet(ip)}`) })

/**
 * Lets `work` run unless there were too many failures. The attempt counts before it is known how it ends, so that a hundred at
 * once are a hundred; when it ends well it is taken back.
 *
 * @throws Problem `too-many-attempts`
 */
export async function attempt<T>(
  { database, settings }: Context,
  keys: readonly Key[],
  work: () => Promise<T>,
): Promise<T> {
  const { attempts } = settings
  const hashes = keys.map(({ hash }) => hash)
  const rows = await database.query<{ key: Buffer; failures: number; seconds: number }>(count, [
    hashes,
    attempts.window,
  ])
  for (const { kind, hash } of keys) {
    const row = rows.find(({ key }) => key.equals(hash))
    if (row && row.failures > attempts[kind]) throw tooMany(Math.max(1, row.seconds))
  }
  try {
    const result = await work()
    await database.query(giveBack, [hashes])
    return result
  } catch (error) {
    // What went wrong on our side is not an attempt.
    if (!(error instanceof Problem)) await database.query(giveBack, [hashes]).catch(() => {})
    throw error
  }
}

function tooMany(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return new Problem('too-many-attempts', `There were too many failed attempts; try again in ${wait}.`, {
    retryAfter: seconds,
  })
}

const digest = (text: string) => createHash('sha256').update(text).digest()

function subnet(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '')
  const [head = '', tail = ''] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = ip.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0
  return [...groups, ...Array<string>(missing).fill('0'), ...tail.split(':').filter(Boolean)].slice(0, 4).join(':')
}
