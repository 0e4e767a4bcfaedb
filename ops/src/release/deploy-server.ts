import { names, type Service } from '@truegul/production/names'
import { CommandError } from '../command/command.ts'
import { ReleaseFailure } from './release-failure.ts'
import type { ReleaseWork } from './release-work.ts'
import { serverWord } from './server-words.ts'
import { findEarlierRevision } from './servers/find-earlier-revision.ts'
import { readImageTag, writeImageTag } from './servers/image-tag.ts'
import { needImage } from './servers/need-image.ts'
import { readHistory } from './servers/read-history.ts'
import { readRevision } from './servers/read-revision.ts'
import { readServer, type ServerState } from './servers/read-server.ts'
import { readStopReasons } from './servers/read-stop-reasons.ts'
import { registerRevision } from './servers/register-revision.ts'
import { returnToRevision } from './servers/return-to-revision.ts'
import { watchRollout } from './servers/watch-rollout.ts'

/** `from`: the release before, to which one goes back; null when there is none. */
export type Deployed = {
  server: Service
  tag: string
  did: 'deployed' | 'nothing' | 'would deploy'
  from: { arn: string; tag: string } | null
}

/**
 * Deploys a tag of one server, and watches until it is in service. A deployment that was begun with this tag is watched on.
 *
 * @throws CommandError before anything was changed, ReleaseFailure after it
 */
export async function deployServer(work: ReleaseWork, service: Service, tag: string): Promise<Deployed> {
  const { aws, remark } = work
  const state = await readServer(aws, service)
  await needImage(aws, service, tag)
  refuseNow(service, state, tag)
  const from = await earlier(work, service, state, tag)
  const isThere = state.tag === tag && state.rollout === 'COMPLETED' && state.running >= state.desired
  if (work.dryRun) return { server: service, tag, did: isThere ? 'nothing' : 'would deploy', from }
  if (isThere) {
    await writeImageTag(aws, service, tag)
    return { server: service, tag, did: 'nothing', from }
  }
  const tagBefore = await readImageTag(aws, service)
  const revision =
    state.tag === tag ? state.revision : await registerRevision(aws, await readRevision(aws, state.revision), tag)
  await writeImageTag(aws, service, tag)
  if (state.tag !== tag || state.rollout === 'FAILED') {
    remark(`${service}: ${state.tag} -> ${tag}; Ctrl-C ends watching, not the deployment`)
    await (await aws.ecs()).updateService({
      cluster: names.cluster,
      service: names.service[service],
      taskDefinition: revision,
      forceNewDeployment: state.tag === tag,
    })
  } else remark(`${service}: ${tag} was deployed already, but does not run as it should yet; watching`)
  const end = await watchRollout(work, service, revision)
  if (end.how === 'serves') return { server: service, tag, did: 'deployed', from }
  const failed = { service, tag, revision, why: end.why }
  if (end.how === 'taken-back') throw await backByItself(work, failed, end.to)
  throw await backByUs(work, failed, from, tagBefore)
}

type Failed = { service: Service; tag: string; revision: string; why: string }

function refuseNow(service: Service, state: ServerState, tag: string): void {
  if (state.desired === 0) {
    throw new CommandError(
      `${service} is paused, so nobody would see whether ${tag} works: truegul resume comes first.`,
    )
  }
  if (state.rollout === 'IN_PROGRESS' && state.tag !== tag) {
    const word = serverWord(service)
    throw new CommandError(
      `${service} is being deployed already, with ${state.tag}: wait for it (truegul deploy ${word} --tag ${state.tag} watches), or end it with truegul rollback ${word}.`,
    )
  }
}

/** Where to go back to: what runs now, unless that failed or is this tag's own deployment, begun before. */
async function earlier({ aws }: ReleaseWork, service: Service, state: ServerState, tag: string) {
  if (state.tag !== tag && state.rollout === 'COMPLETED') return { arn: state.revision, tag: state.tag }
  return findEarlierRevision(aws, service, {
    history: await readHistory(aws, service),
    before: state.revision,
    tag: null,
  })
}

/** The circuit breaker or an alarm went back; whether what it went back to works is seen, not believed. */
async function backByItself(work: ReleaseWork, failed: Failed, to: ServerState): Promise<ReleaseFailure> {
  const { service, tag, why } = failed
  work.remark(`${service}: ECS takes ${tag} back (${why})`)
  const end = await watchRollout(work, service, to.revision)
  if (end.how !== 'serves') return stranded(work, failed, `${to.tag} does not come back: ${end.why}`)
  await writeImageTag(work.aws, service, to.tag)
  return returned(work, failed, to.tag)
}

async function backByUs(
  work: ReleaseWork,
  failed: Failed,
  from: Deployed['from'],
  tagBefore: string,
): Promise<ReleaseFailure> {
  const { service, tag, why } = failed
  if (from === null) {
    await writeImageTag(work.aws, service, tagBefore)
    return stranded(work, failed, 'there is no earlier release to go back to')
  }
  work.remark(`${service}: ${tag} does not come into service (${why}); going back to ${from.tag}`)
  const end = await returnToRevision(work, service, from)
  if (end.how !== 'serves') return stranded(work, failed, `${from.tag} does not come back: ${end.why}`)
  return returned(work, failed, from.tag)
}

async function returned(work: ReleaseWork, failed: Failed, to: string): Promise<ReleaseFailure> {
  const more = `${to} serves again; what the tasks said: truegul logs ${serverWord(failed.service)} --since 30m.`
  return new ReleaseFailure('rolled_back', `${await sentence(work, failed)} ${more}`)
}

async function stranded(work: ReleaseWork, failed: Failed, also: string): Promise<ReleaseFailure> {
  const more = `And ${also}. Look now: truegul status, docs/runbooks/rollback.md.`
  return new ReleaseFailure('not_rolled_back', `${await sentence(work, failed)} ${more}`)
}

async function sentence({ aws }: ReleaseWork, { service, tag, revision, why }: Failed): Promise<string> {
  const reasons = [why, ...(await readStopReasons(aws, service, revision))]
  return `${service} ${tag} did not come into service: ${reasons.map((reason) => reason.replace(/\.$/, '')).join('; ')}.`
}
