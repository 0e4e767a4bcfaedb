import { SERVICES } from '@truegul/production/names'
import { readServer } from '../release/servers/read-server.ts'
import { awaitTasks } from './await-tasks.ts'
import { keepDatabaseStopped } from './keep-database-stopped.ts'
import type { PauseWork } from './pause-work.ts'
import { remember } from './remembered.ts'
import { setTasks } from './set-tasks.ts'
import { turnDatabase } from './turn-database.ts'

/**
 * Ends every task and stops the database. Nothing is lost: essays wait in the database. Repeating it goes on where it stood.
 *
 * @returns whether something keeps the database stopped for longer than seven days
 * @throws CommandError
 */
export async function pauseProduction(work: PauseWork, now: Date): Promise<{ staysStopped: boolean }> {
  const { aws, remark } = work
  const [api, ml] = [await readServer(aws, 'api-server'), await readServer(aws, 'ml-server')]
  if (api.desired + ml.desired > 0) {
    await remember(aws, { since: now.toISOString(), tasks: { 'api-server': api.desired, 'ml-server': ml.desired } })
  }
  for (const service of SERVICES) await setTasks(aws, service, { min: 0, max: 0, desired: 0 })
  for (const service of SERVICES) await awaitTasks(work, service, 0)
  await turnDatabase(work, 'stopped')
  const staysStopped = await keepDatabaseStopped(aws, true)
  if (!staysStopped) remark('there is no schedule that keeps the database stopped: deploy the infrastructure again')
  return { staysStopped }
}
