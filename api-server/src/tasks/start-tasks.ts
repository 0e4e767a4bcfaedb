import type { Context } from '../context.ts'
import type { Database } from '../database.ts'
import { startRelay } from './relay.ts'
import { startSweep } from './sweep.ts'

/** Starts what moves tasks: the relay, and the sweeper behind it. `database` is theirs alone, so that requests cannot starve them. */
export function startTasks(
  { queue, measures, log, settings }: Pick<Context, 'queue' | 'measures' | 'log' | 'settings'>,
  database: Database,
) {
  const relay = startRelay({ database, queue, measures, log })
  const sweep = startSweep({ database, queue, measures, log, after: settings.sweepAfter, nudgeRelay: relay.nudge })
  return {
    nudgeRelay: relay.nudge,
    /** Ends the rounds under way within `milliseconds` and hands back what the relay had leased. */
    stop: async (milliseconds: number) => {
      await Promise.all([relay.stop(milliseconds), sweep.stop(milliseconds)])
    },
  }
}
