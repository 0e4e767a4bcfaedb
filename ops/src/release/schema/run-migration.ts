import { names } from '@truegul/production/names'
import { CommandError } from '../../command/command.ts'
import { readNetwork } from '../../one-off/read-network.ts'
import { startTask } from '../../one-off/start-task.ts'
import type { ReleaseWork } from '../release-work.ts'
import { NO_TAG, readImageTag } from '../servers/image-tag.ts'
import { needImage } from '../servers/need-image.ts'
import { readRevision } from '../servers/read-revision.ts'
import { registerRevision } from '../servers/register-revision.ts'
import { watchTask } from './watch-task.ts'

/** What `truegul migrate` is asked in the task, such as `['up']`. */
export type MigrateArguments = [verb: 'up' | 'down' | 'status', ...more: string[]]

/**
 * Runs `truegul migrate` as the one-off task, from the API server's image of a tag, and tells its log.
 *
 * @param wanted null for the tag in service, and for other verbs than `up` the tag that migrated last
 * @returns the tag
 * @throws CommandError when the task is not started, does not end, or does not end with 0
 */
export async function runMigration(work: ReleaseWork, args: MigrateArguments, wanted: string | null): Promise<string> {
  const { aws } = work
  const current = await readRevision(aws, names.taskFamily.migrate)
  // Only the release that applied a file knows how to take it back.
  const tag = wanted ?? (args[0] === 'up' ? await readImageTag(aws, 'api-server') : current.tag)
  if (tag === NO_TAG) throw new CommandError('No image of the API server was deployed yet: name one with --tag.')
  await needImage(aws, 'api-server', tag)
  const network = await readNetwork(aws)
  if (work.dryRun) {
    work.remark(`would run truegul migrate ${args.join(' ')} as the task ${names.taskFamily.migrate} with ${tag}`)
    return tag
  }
  const revision = current.tag === tag ? current.arn : await registerRevision(aws, current, tag)
  const command = ['ops/src/main.ts', 'migrate', ...args]
  const started = await startTask(aws, { revision, network, command })
  if ('refusedBecause' in started) {
    throw new CommandError(
      `The migration was not started: ${started.refusedBecause}. The schema is as before; repeat the command.`,
    )
  }
  work.remark(`task ${started.taskArn.split('/').pop()} with ${tag}: truegul migrate ${args.join(' ')}`)
  await watchTask(work, started.taskArn, current)
  return tag
}
