import type { Context } from '../../context.ts'
import { PAGE, type Section, START } from './sections.ts'

export type ExportRow = Record<string, unknown>

/**
 * The rows of a section, page by page. No connection is held between two pages, however slowly a phone takes them; so what changes
 * meanwhile is in it as it is then.
 */
export async function* readSection(
  { database, fewExports }: Pick<Context, 'database' | 'fewExports'>,
  { statement }: Section,
  userId: string,
): AsyncGenerator<ExportRow[]> {
  let after: readonly [string, string] = START
  for (;;) {
    const [at, id] = after
    const rows = await fewExports(() => database.query<ExportRow & Position>(statement, [userId, at, id]))
    yield rows.map(({ positionAt: _at, positionId: _id, ...row }) => row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = [last.positionAt, last.positionId]
  }
}

type Position = { positionAt: string; positionId: string }
