import { SERVICES } from '@truegul/production/names'
import { CommandError } from '../command/command.ts'
import { type Deployed, deployServer } from './deploy-server.ts'
import { ReleaseFailure } from './release-failure.ts'
import type { ReleaseWork } from './release-work.ts'
import { runMigration } from './schema/run-migration.ts'
import { NO_TAG, readImageTag } from './servers/image-tag.ts'
import { needImage } from './servers/need-image.ts'
import { readServer } from './servers/read-server.ts'
import { returnToRevision } from './servers/return-to-revision.ts'

/**
 * Deploys a tag of both servers: the schema first, which earlier servers can still use, then the ML server, which understands what either
 * API server sends. The very first time the API server comes before the ML server, whose tasks know only addresses that were there
 * when they started. When the second server does not come into service, the first goes back too: a release is one thing.
 *
 * @throws CommandError before anything was changed or by the migration, ReleaseFailure after it
 */
export async function deployRelease(work: ReleaseWork, tag: string): Promise<Deployed[]> {
  for (const service of SERVICES) {
    const { desired } = await readServer(work.aws, service)
    if (desired === 0) throw new CommandError(`${service} is paused: truegul resume comes first.`)
    await needImage(work.aws, service, tag)
  }
  const isFirst = await isFirstRelease(work)
  const order = isFirst ? SERVICES : SERVICES.toReversed()
  work.remark(`${isFirst ? 'the first release' : 'a later release'}: migrate, then ${order.join(', then ')}`)
  await runMigration(work, ['up'], tag)
  const done: Deployed[] = []
  for (const service of order) {
    try {
      done.push(await deployServer(work, service, tag))
    } catch (error) {
      if (error instanceof ReleaseFailure) await takeBack(work, done, error)
      throw error
    }
  }
  return done
}

async function isFirstRelease({ aws }: ReleaseWork): Promise<boolean> {
  if (!(await readServer(aws, 'api-server')).isServing) return true
  return (await readImageTag(aws, 'ml-server')) === NO_TAG
}

async function takeBack(work: ReleaseWork, done: Deployed[], why: ReleaseFailure): Promise<void> {
  for (const { server, did, from } of done) {
    if (did !== 'deployed' || from === null) continue
    work.remark(`${server}: going back to ${from.tag} as well`)
    const end = await returnToRevision(work, server, from)
    if (end.how !== 'serves') {
      const sentence = `${why.message} And ${server} does not come back with ${from.tag}: ${end.why}.`
      throw new ReleaseFailure('not_rolled_back', sentence, { cause: why })
    }
  }
}
