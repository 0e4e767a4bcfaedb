import type { tellServer as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import { saysItRuns } from './says-it-runs.ts'

/** An ML server has no table of its own: it says here that it runs. */
export async function tellServer(
  { database }: Context,
  { id, version, startedAt }: Parsed<typeof operation>,
): Promise<null> {
  await database.query(saysItRuns, [id, 'ml-server', version, startedAt])
  return null
}
