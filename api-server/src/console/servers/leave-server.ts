import type { leaveServer as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import { saysItStops } from './says-it-runs.ts'

/** An ML server stops. Saying it again, or of one that nobody knows, changes nothing. */
export async function leaveServer({ database }: Context, { id }: Parsed<typeof operation>): Promise<null> {
  await database.query(saysItStops, [id, 'ml-server'])
  return null
}
