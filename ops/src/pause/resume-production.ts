import { SERVICES, type Service } from '@truegul/production/names'
import { sizes } from '@truegul/production/sizes'
import { readServer } from '../release/servers/read-server.ts'
import { awaitTasks } from './await-tasks.ts'
import { keepDatabaseStopped } from './keep-database-stopped.ts'
import type { PauseWork } from './pause-work.ts'
import { forget, readRemembered } from './remembered.ts'
import { setTasks } from './set-tasks.ts'
import { turnDatabase } from './turn-database.ts'

/** Starts the database, then the servers with as many tasks as before the pause. Repeating it goes on where it stood. @throws CommandError */
export async function resumeProduction(work: PauseWork): Promise<Record<Service, number>> {
  const { aws } = work
  const remembered = await readRemembered(aws)
  // First, or it would stop the database that is just starting.
  await keepDatabaseStopped(aws, false)
  await turnDatabase(work, 'available')
  const tasks = { 'api-server': 0, 'ml-server': 0 }
  for (const service of SERVICES) {
    const { min, max } = sizes[service]
    const { desired: now } = await readServer(aws, service)
    const desired = Math.min(Math.max(remembered?.tasks[service] ?? min, now, min), max)
    await setTasks(aws, service, { min, max, desired })
    await awaitTasks(work, service, desired)
    tasks[service] = desired
  }
  await forget(aws)
  return tasks
}
