import type { Logs } from '../services/logs.ts'
import { answers } from '../wire/action.ts'
import { services } from './services.ts'
import { taskDefinitions } from './task-definitions.ts'
import { tasks } from './tasks.ts'

/** ECS: one cluster, its services, its one-off tasks. */
export function ecs(logs: Logs) {
  const definitions = taskDefinitions()
  const oneOff = tasks(definitions, logs)
  const running = services(definitions, oneOff.addFailed)
  return {
    definitions,
    services: running.all,
    createRunning: running.createRunning,
    update: running.update,
    rollouts: running.rollouts,
    tasks: oneOff.all,
    taskEnds: oneOff.ends,
    taskRefusals: oneOff.refusals,
    actions: {
      ...definitions.actions,
      ...running.actions,
      ...oneOff.actions,
      DescribeClusters: answers(() => ({
        clusters: [{ clusterName: 'truegul-production', status: 'ACTIVE', activeServicesCount: running.all.size }],
        failures: [],
      })),
    },
  }
}
