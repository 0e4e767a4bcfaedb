import { spawnSync } from 'node:child_process'
import type { AwsDouble } from '../../stand-ins/aws/start-aws-double.ts'
import { MACHINE_ENV } from '../machine-env.ts'

/** Where a task's release lies, and what its task definition gives it. */
type Place = { tree: string; env: Readonly<Record<string, string>> }
type RunTask = {
  taskDefinition: string
  overrides: { containerOverrides: [{ command: string[]; environment?: { name: string; value: string }[] }] }
}

/** Gives the double real one-off tasks: the command that RunTask names is run, with its environment, and what it says lies in the log. */
export function runOneOffTasks(aws: AwsDouble, placeOf: (taskDefinition: string) => Place): void {
  aws.before('RunTask', () => {
    const { taskDefinition, overrides } = aws.calls.at(-1)!.input as RunTask
    const [{ command, environment = [] }] = overrides.containerOverrides
    const { tree, env } = placeOf(taskDefinition)
    const overridden = Object.fromEntries(environment.map(({ name, value }) => [name, value]))
    const ran = spawnSync(process.execPath, command, {
      cwd: tree,
      env: { ...MACHINE_ENV, ...env, ...overridden },
      encoding: 'utf8',
    })
    aws.ecs.taskEnds.push({ exitCode: ran.status ?? 1, log: `${ran.stdout}${ran.stderr}`.trim().split('\n') })
  })
}
