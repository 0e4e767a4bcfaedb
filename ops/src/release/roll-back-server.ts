import type { Service } from '@truegul/production/names'
import { CommandError } from '../command/command.ts'
import { ReleaseFailure } from './release-failure.ts'
import type { ReleaseWork } from './release-work.ts'
import { serverWord } from './server-words.ts'
import { findEarlierRevision } from './servers/find-earlier-revision.ts'
import { readImageTag } from './servers/image-tag.ts'
import { readHistory, revisionNumber } from './servers/read-history.ts'
import { readServer } from './servers/read-server.ts'
import { returnToRevision } from './servers/return-to-revision.ts'

export type RolledBack = {
  server: Service
  from: string
  to: string
  did: 'rolled back' | 'nothing' | 'would roll back'
}

/**
 * Has a server run the release before, or the one with a tag. A server that was put back already, by whomever, is only seen through to
 * the end: saying it twice goes back once.
 *
 * @throws CommandError before anything was changed, ReleaseFailure after it
 */
export async function rollBackServer(work: ReleaseWork, service: Service, tag: string | null): Promise<RolledBack> {
  const { aws } = work
  const state = await readServer(aws, service)
  const history = await readHistory(aws, service)
  const newest = Math.max(0, ...history.map(({ number }) => number))
  const isBack = tag === null ? revisionNumber(state.revision) < newest : state.tag === tag
  const target = isBack
    ? { arn: state.revision, tag: state.tag }
    : await findEarlierRevision(aws, service, { history, before: state.revision, tag })
  if (target === null) throw nowhere(service, state.tag, tag)
  const newestTag = isBack ? 'a later release' : state.tag
  const isDone = isBack && state.rollout === 'COMPLETED' && (await readImageTag(aws, service)) === target.tag
  if (isDone) {
    work.remark(`${service} runs ${target.tag} already; to go further back, name the release: --to TAG`)
    return { server: service, from: newestTag, to: target.tag, did: 'nothing' }
  }
  if (work.dryRun) return { server: service, from: newestTag, to: target.tag, did: 'would roll back' }
  if (state.desired === 0) work.remark(`${service} is paused: no task shows whether ${target.tag} works`)
  const end = await returnToRevision(work, service, target)
  if (end.how === 'serves') return { server: service, from: newestTag, to: target.tag, did: 'rolled back' }
  const sentence = `${service} does not come back with ${target.tag}: ${end.why}. Try an older one: truegul rollback ${serverWord(service)} --to TAG; docs/runbooks/rollback.md says more.`
  throw new ReleaseFailure('not_rolled_back', sentence)
}

function nowhere(service: Service, runs: string, tag: string | null): CommandError {
  const wanted = tag === null ? 'no earlier release' : `no earlier release ${tag}`
  return new CommandError(
    `${service} runs ${runs}, and ${wanted} of it was in service, can still be started and has its image: deploy a mended one (truegul deploy ${serverWord(service)} --tag TAG). Nothing was changed.`,
  )
}
