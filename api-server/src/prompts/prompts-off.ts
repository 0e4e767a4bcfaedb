import type { Database, Statement } from '../database/database.ts'

/** Ids of prompts that learners are not offered any more. */
export type PromptsOff = () => Promise<ReadonlySet<string>>

/** Milliseconds for which a look at the table is good: prompts are asked for with each essay and change once in months. */
const GOOD_FOR = 2_000

const list: Statement = { name: 'prompts-off', text: 'select prompt_id from prompts_off' }

/** Looks at the table at most every two seconds, and once for all who ask meanwhile. */
export function createPromptsOff(database: Database): PromptsOff {
  let looked: { at: number; ids: Promise<ReadonlySet<string>> } | undefined

  return () => {
    if (looked && performance.now() - looked.at < GOOD_FOR) return looked.ids
    const rows = database.query<{ prompt_id: string }>(list, [])
    const ids = rows.then((found) => new Set(found.map(({ prompt_id }) => prompt_id)))
    const look = { at: performance.now(), ids }
    ids.catch(() => {
      if (looked === look) looked = undefined
    })
    looked = look
    return ids
  }
}
