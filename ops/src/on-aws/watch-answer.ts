import type { Task } from '@aws-sdk/client-ecs'
import { names } from '@truegul/production/names'
import type { Aws } from '../aws/connect-aws.ts'
import { lookUntil } from '../aws/look-until.ts'
import { CommandError } from '../command/command.ts'
import { followTaskLog } from '../one-off/follow-task-log.ts'
import type { Revision } from '../release/servers/read-revision.ts'
import { NOT_OPENED } from './sealed-task.ts'
import type { openOutput } from './sealing/open-output.ts'
import type { OutputRecord } from './sealing/output-record.ts'

export type Watch = {
  aws: Aws
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  print(line: string): void
  remark(line: string): void
}
type Started = { taskArn: string; revision: Revision; answer: ReturnType<typeof openOutput> }
type End = Extract<OutputRecord, { is: 'ended' }>

/** A task starts within one or two, and no command takes longer than one. */
const MINUTES = 10
/** Lines come into CloudWatch a little after they were written. */
const MINUTES_AFTER_END = 1
/** Exit code after Ctrl-C, as shells count it. */
export const INTERRUPTED = 130

/** Watches a task to its end, telling what it says. @throws CommandError unless the command in it went well */
export async function watchAnswer(watch: Watch, started: Started): Promise<void> {
  const { aws, signal } = watch
  const listen = listener(watch, started)
  try {
    const stopped = await lookUntil(aws, MINUTES, async (): Promise<Task | 'interrupted' | null> => {
      if (signal.aborted) return 'interrupted'
      await listen()
      const task = await look(aws, started.taskArn)
      return task?.lastStatus === 'STOPPED' ? task : null
    })
    if (stopped === 'interrupted') return await stop(aws, started.taskArn, 'Interrupted', INTERRUPTED)
    if (stopped === null) return await stop(aws, started.taskArn, `No end after ${MINUTES} minutes`, 1)
    judge(hasRun(stopped) ? await lookUntil(aws, MINUTES_AFTER_END, listen) : null, stopped, started)
  } catch (error) {
    if (error instanceof Ended) throw error
    throw lostSight(error, started.taskArn)
  }
}

/** How the task ended: not to be taken for a failure to look at it. */
class Ended extends CommandError {}

const look = async (aws: Aws, taskArn: string): Promise<Task | undefined> =>
  (await (await aws.ecs()).describeTasks({ cluster: names.cluster, tasks: [taskArn] })).tasks?.[0]

/** What never ran says nothing. A task whose machine was lost has a start, and no exit code. */
const hasRun = ({ startedAt, containers: [container] = [] }: Task) =>
  startedAt !== undefined || container?.exitCode !== undefined

/** Each call tells what came since the last one; the end, once it came. */
function listener({ aws, print, remark }: Watch, { taskArn, revision, answer }: Started): () => Promise<End | null> {
  const log = followTaskLog(aws, taskArn, revision)
  let end: End | null = null
  return async () => {
    for (const { message } of await log()) {
      const records = answer.open(message)
      if (records === null) remark(`  not sealed: ${message}`)
      for (const record of records ?? []) {
        if (record.is === 'ended') end = record
        else if (record.is === 'printed') print(record.text)
        else remark(record.text)
      }
    }
    return end
  }
}

function judge(end: End | null, stopped: Task, { revision }: Started): void {
  if (end?.exitCode === 0) return
  if (end !== null) throw new Ended(end.sentence ?? 'It failed and said nothing.', { exitCode: end.exitCode })
  const { containers: [container] = [], stoppedReason = 'AWS named no reason' } = stopped
  const reason = container?.reason ?? stoppedReason
  if (!hasRun(stopped)) throw new Ended(`The command never ran: ${reason}. Nothing was done.`)
  const exitCode = container?.exitCode
  if (exitCode === NOT_OPENED) throw new Ended(OTHER_SECRET)
  const because =
    exitCode === 2
      ? `the release ${revision.tag}, which migrated last, may be older than truegul on-aws: deploy a newer one.`
      : `the task was ended from outside, or its log lost lines. AWS says: ${reason}.`
  throw new Ended(
    `The task ended with ${exitCode === undefined ? 'no exit code' : `exit code ${exitCode}`}, and its sealed answer never came whole: ${because} ${LOOK_FIRST}`,
  )
}

const OTHER_SECRET =
  'The task could not open what it was called with, so nothing was done: the secret database-url was changed just now. Repeat the command; if that is no help, deploy the infrastructure again.'
const LOOK_FIRST = 'Before you repeat it, see what it did: truegul on-aws invites list, operators list, audit.'

/** Its answer can be opened by this run only, so the task does not go on without it. */
async function stop(aws: Aws, task: string, why: string, exitCode: number): Promise<never> {
  const id = task.split('/').pop()
  try {
    await (await aws.ecs()).stopTask({ cluster: names.cluster, task, reason: `truegul: ${why}` })
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error)
    throw new Ended(`${why}; the task ${id} could not be stopped and goes on. ${because} ${LOOK_FIRST}`, { exitCode })
  }
  throw new Ended(`${why}; the task ${id} is being stopped. It may have done its work before. ${LOOK_FIRST}`, {
    exitCode,
  })
}

function lostSight(error: unknown, taskArn: string): unknown {
  if (!(error instanceof CommandError)) return error
  const id = taskArn.split('/').pop()
  return new CommandError(
    `${error.message} Unless it ended, the task ${id} goes on; nobody can open its answer any more. ${LOOK_FIRST}`,
    { cause: error },
  )
}
