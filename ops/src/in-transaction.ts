import os from 'node:os'
import type { Actor, Query } from '@truegul/operators'
import type { CommandContext } from './command.ts'
import { connected } from './connected.ts'

/** Lets `work` act in one transaction on the operators' database, as the account of this machine that runs `truegul`. */
export function inTransaction<T>(
  context: CommandContext,
  work: (query: Query, actor: Actor) => Promise<T>,
): Promise<T> {
  return connected(context, async (client) => {
    const query: Query = async ({ text }, values) => (await client.query(text, [...values])).rows
    await client.query('begin')
    const done = await work(query, { machineUser: os.userInfo().username })
    await client.query('commit')
    return done
  })
}
