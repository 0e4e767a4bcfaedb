import type { Actor, Query } from '@truegul/operators'
import type { CommandContext } from './command/command.ts'
import { connected } from './connected.ts'

/** Lets `work` act in one transaction on the operators' database, in the name of `machineUser`. */
export function inTransaction<T>(
  context: CommandContext,
  work: (query: Query, actor: Actor) => Promise<T>,
): Promise<T> {
  return connected(context, async (client) => {
    const query: Query = async ({ text }, values) => (await client.query(text, [...values])).rows
    await client.query('begin')
    const done = await work(query, { machineUser: context.machineUser() })
    await client.query('commit')
    return done
  })
}
