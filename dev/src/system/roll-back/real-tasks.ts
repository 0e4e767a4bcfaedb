import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Service } from '@truegul/production/names'
import { freePort } from '../../launcher/postgres/free-port.ts'
import type { AwsDouble } from '../../stand-ins/aws/start-aws-double.ts'
import { runOneOffTasks } from '../../testing/aws/run-one-off-tasks.ts'
import { type ServerProcess, serverProcess } from '../server-process.ts'
import { startBalancer } from '../start-balancer.ts'

type Task = { tag: string; server: ServerProcess; ports: { open: number; internal: number } }
type Env = Record<string, string>

export type RealTasks = {
  /** Where people reach the API servers in service, and where ML servers do. */
  url: string
  internalUrl: string
  /** What serves, by service. */
  serving: ReadonlyMap<Service, Task>
  start(service: Service, tag: string): Promise<void>
  /** SIGTERM to all, and the end of the doors. */
  stop(): Promise<void>
}

export type RealTasksOptions = {
  /** The tree of each release, by its tag. */
  trees: Record<string, string>
  env: (at: { internalUrl: string }) => Record<Service | 'migrate', Env>
}

/**
 * Gives the double of AWS real processes: what it is told to deploy is started, asked for its health, led requests to, and the task
 * before it ended by SIGTERM, as ECS does. Two tasks that do not become healthy break the circuit; the task before was never touched.
 * One task a service.
 */
export async function realTasks(aws: AwsDouble, { trees, env }: RealTasksOptions): Promise<RealTasks> {
  const ports = { open: [] as number[], internal: [] as number[] }
  const [open, internal] = [await startBalancer(ports.open), await startBalancer(ports.internal)]
  const settings = env({ internalUrl: internal.url })
  const serving = new Map<Service, Task>()
  const all = new Set<Task>()

  const launch = async (service: Service, tag: string): Promise<Task | null> => {
    const taken = { open: await freePort(), internal: await freePort() }
    const server = serverProcess(path.join(trees[tag]!, service, 'src/main.ts'), {
      ...settings[service],
      PORT: String(taken.open),
      INTERNAL_PORT: String(taken.internal),
    })
    const task = { tag, server, ports: taken }
    all.add(task)
    if (await becomesHealthy(server, taken.open)) return task
    await server.kill()
    return null
  }
  const lead = (task: Task | undefined, isThere: boolean) => {
    for (const door of ['open', 'internal'] as const) {
      if (task && isThere) ports[door].push(task.ports[door])
      else if (task) ports[door].splice(ports[door].indexOf(task.ports[door]), 1)
    }
  }
  const replace = async (service: Service, task: Task) => {
    const before = serving.get(service)
    serving.set(service, task)
    if (service === 'api-server') lead(task, true)
    if (service === 'api-server') lead(before, false)
    await before?.server.stop()
  }
  /** Ends in `completes` or `breaks`, which the double asks for at each look. */
  const deploy = (service: Service, tag: string) => {
    let course: 'never' | 'completes' | 'breaks' = 'never'
    const run = async () => {
      const task = (await launch(service, tag)) ?? (await launch(service, tag))
      if (task) await replace(service, task)
      course = task ? 'completes' : 'breaks'
    }
    run().catch((error: unknown) => {
      console.error(error)
      course = 'breaks'
    })
    return () => course
  }
  const tagOf = (revision: unknown) => {
    const [container] = aws.ecs.definitions.find(String(revision)).containerDefinitions
    return container!.image.split(':').at(-1)!
  }
  aws.before('UpdateService', () => {
    const { service, taskDefinition } = aws.calls.at(-1)!.input
    if (taskDefinition) aws.ecs.rollouts.push({ ends: deploy(service as Service, tagOf(taskDefinition)), looks: 1 })
  })
  runOneOffTasks(aws, (revision) => ({ tree: trees[tagOf(revision)]!, env: settings.migrate }))
  return {
    url: open.url,
    internalUrl: internal.url,
    serving,
    async start(service, tag) {
      const task = await launch(service, tag)
      if (!task) throw new Error(`${service} ${tag} did not become healthy.`)
      await replace(service, task)
    },
    async stop() {
      await Promise.all([...all].map(({ server }) => server.stop()))
      await Promise.all([open.stop(), internal.stop()])
    },
  }
}

const UNHEALTHY_AFTER = 3

/** Whether it says so before it was asked three times in vain; it is asked once it listens. */
async function becomesHealthy(server: ServerProcess, port: number): Promise<boolean> {
  let isOver = false
  const failsChecks = async () => {
    for (let failures = 0; failures < UNHEALTHY_AFTER && !isOver; await sleep(300)) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
      await answer?.body?.cancel()
      if (answer && !answer.ok) failures += 1
    }
    return false
  }
  const starts = server.start().then(
    () => server.isRunning,
    () => false,
  )
  const isHealthy = await Promise.race([starts, failsChecks()])
  isOver = true
  return isHealthy
}
