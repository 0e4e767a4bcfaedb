import type { Service } from '@truegul/production/names'
import { lookUntil } from '../aws/look-until.ts'
import { CommandError } from '../command/command.ts'
import { readServer } from '../release/servers/read-server.ts'
import type { PauseWork } from './pause-work.ts'

/** Watches until as many tasks run as were asked for. @throws CommandError when that takes too long */
export async function awaitTasks({ aws, minutes, remark }: PauseWork, service: Service, wanted: number): Promise<void> {
  let told = -1
  const found = await lookUntil(aws, minutes, async () => {
    const { running } = await readServer(aws, service)
    if (running !== told) remark(`${service}: ${running} tasks run, ${wanted} are wanted`)
    told = running
    return (wanted === 0 ? running === 0 : running >= wanted) ? running : null
  })
  if (found !== null) return
  throw new CommandError(
    `${service}: ${told} tasks run after ${minutes} minutes, not ${wanted}. truegul status says more; repeating the command goes on where it stood.`,
  )
}
