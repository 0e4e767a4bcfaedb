import { names, type Service } from '@truegul/production/names'
import type { Aws } from '../../aws/connect-aws.ts'
import { CommandError } from '../../command/command.ts'
import { newSecret } from '../new-secret.ts'
import { type Rotation, rotationStep } from '../rotation-step.ts'
import { readKeptSecret } from './read-kept-secret.ts'

export type Rotatable = 'jwt' | 'callback'

type Wish = { name: Rotatable; again: boolean; dryRun: boolean; now: Date; say: (line: string) => void }

/** `waits`: the step before has not reached every task, or its time is not over. `stepped`: repeat the command for the next one. */
export type Progress = 'stepped' | 'waits' | 'done'

/** Whose tasks are replaced after each step, and ms for which what the old one signed is still good when the new one signs. */
const PLANS: Record<Rotatable, { servers: Record<'both-taken' | 'new-used' | 'done', Service>; grace: number }> = {
  // A token ends after a quarter of an hour.
  jwt: { servers: { 'both-taken': 'api-server', 'new-used': 'api-server', done: 'api-server' }, grace: 15 * 60_000 },
  // The ML server uses the first of a pair, the API server takes both.
  callback: { servers: { 'both-taken': 'api-server', 'new-used': 'ml-server', done: 'api-server' }, grace: 0 },
}

/**
 * One step of a rotation: gives the secret its next value and replaces the tasks of the server that has to know it. Safe to repeat: a step
 * is taken only when the one before has reached every task.
 *
 * @throws CommandError when there is nothing to rotate, or a deployment failed; AwsFailure
 */
export async function rotateSecret(aws: Aws, { name, again, dryRun, now, say }: Wish): Promise<Progress> {
  const kept = await readKeptSecret(aws, name)
  if (kept === null || kept.value === null) {
    throw new CommandError(`${names.secret(name)} has no value yet: truegul secrets put ${name} --random.`)
  }
  const stands = rotationStep(kept.value, kept.previous)
  const isNew = stands.step === 'not-begun' || (stands.step === 'done' && again)
  if (!isNew) {
    const { servers, grace } = PLANS[name]
    if (stands.step === 'unclear') throw unclear(name)
    const reached = await reachedAt(aws, servers[stepOf(stands)], kept.changedAt, { dryRun, say })
    if (reached === null) return 'waits'
    if (stands.step === 'done') {
      say(`${names.secret(name)} was replaced, and every task has it; --again replaces it anew`)
      return 'done'
    }
    const left = grace - (now.getTime() - reached.getTime())
    if (stands.step === 'new-used' && left > 0) {
      say(`the old one still opens what it signed, for ${Math.ceil(left / 60_000)} min more`)
      return 'waits'
    }
  }
  const { value, step, what } = nextValue(isNew ? { step: 'not-begun', old: kept.value } : stands)
  const server = PLANS[name].servers[step]
  say(
    `${dryRun ? 'would put' : 'put'} ${what} into ${names.secret(name)}, and ${dryRun ? 'replace' : 'replaces'} the tasks of ${server}`,
  )
  if (!dryRun) {
    await (await aws.secrets()).putSecretValue({ SecretId: names.secret(name), SecretString: value })
    await replaceTasks(aws, server)
  }
  return 'stepped'
}

const stepOf = ({ step }: Rotation) => (step === 'both-taken' || step === 'new-used' ? step : 'done')

const unclear = (name: Rotatable) =>
  new CommandError(
    `${names.secret(name)} is a pair, and which of the two is the old one cannot be told from the value before it: finish by hand, as docs/runbooks/rotation.md says.`,
  )

function nextValue(stands: Rotation) {
  if (stands.step === 'not-begun') {
    return { value: `${stands.old},${newSecret()}`, step: 'both-taken' as const, what: 'the old one and a new one' }
  }
  if (stands.step === 'both-taken') {
    return { value: `${stands.next},${stands.old}`, step: 'new-used' as const, what: 'the new one before the old one' }
  }
  if (stands.step === 'new-used') return { value: stands.next, step: 'done' as const, what: 'the new one alone' }
  throw new TypeError('a rotation that is over has no next value')
}

const replaceTasks = async (aws: Aws, server: Service) =>
  (await aws.ecs()).updateService({ cluster: names.cluster, service: names.service[server], forceNewDeployment: true })

/**
 * When the last task with the value before was gone; null while one still runs. Replaces them where nobody began to: a run that was cut
 * off between the two. @throws CommandError when the tasks could not be replaced
 */
async function reachedAt(
  aws: Aws,
  server: Service,
  changedAt: Date | null,
  { dryRun, say }: { dryRun: boolean; say: (line: string) => void },
): Promise<Date | null> {
  const ecs = await aws.ecs()
  const { services } = await ecs.describeServices({ cluster: names.cluster, services: [names.service[server]] })
  const service = services?.find(({ status }) => status === 'ACTIVE')
  const since = changedAt ?? new Date(0)
  // Paused, or not deployed yet: whatever starts, starts with the value.
  if (service === undefined || service.desiredCount === 0) return since
  const deployments = service.deployments ?? []
  const failed = deployments.find(({ rolloutState }) => rolloutState === 'FAILED')
  if (failed !== undefined) {
    throw new CommandError(
      `The tasks of ${server} could not be replaced (${failed.rolloutStateReason ?? 'no reason given'}): truegul status and truegul logs say why; then truegul deploy, then repeat this. Both secrets work meanwhile.`,
    )
  }
  const latest = deployments.find(({ status }) => status === 'PRIMARY')
  if ((latest?.createdAt ?? new Date(0)) < since) {
    say(`${server} runs with the value before; ${dryRun ? 'would replace' : 'replaces'} its tasks`)
    if (!dryRun) await replaceTasks(aws, server)
    return null
  }
  if (latest?.rolloutState === 'COMPLETED') return latest.updatedAt ?? latest.createdAt ?? since
  say(
    `${server} is being replaced: ${latest?.runningCount ?? 0} of ${latest?.desiredCount ?? 0} tasks run with the new value`,
  )
  return null
}
