import { names } from '@truegul/production/names'
import { AwsFailure, isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { CommandError, UsageError } from '../command/command.ts'
import { readNetwork } from '../one-off/read-network.ts'
import { startTask } from '../one-off/start-task.ts'
import { NO_TAG } from '../release/servers/image-tag.ts'
import { needImage } from '../release/servers/need-image.ts'
import { readRevision } from '../release/servers/read-revision.ts'
import { SEALED_COMMAND, SEALED_ENV } from './sealed-task.ts'
import { openOutput } from './sealing/open-output.ts'
import { sealArguments } from './sealing/seal-arguments.ts'
import { INTERRUPTED, type Watch, watchAnswer } from './watch-answer.ts'

/** ECS takes 8,192 characters of overrides; sealed arguments with all around them are less than this. */
const MOST_SEALED = 7_000

type Wish = Omit<Watch, 'aws'> & { name: string; args: string[]; dryRun: boolean }

/**
 * Runs a command of `truegul` inside the network of production: as a one-off task of the release that migrated last, whose commands know
 * the schema.
 *
 * @throws CommandError for a command that failed there, with its exit code and its sentence, and for a task that did not run it
 */
export async function runOnAws(aws: Aws, wish: Wish): Promise<void> {
  const { name, args, dryRun, signal, remark } = wish
  const revision = await readRevision(aws, names.taskFamily.migrate)
  if (revision.tag === NO_TAG) {
    throw new CommandError('No release has migrated yet: truegul migrate up --host ecs --tag TAG comes first.')
  }
  await needImage(aws, 'api-server', revision.tag)
  const network = await readNetwork(aws)
  await needLog(aws)
  const call = { args, machineUser: await readCaller(aws) }
  const databaseUrl = await readDatabaseUrl(aws)
  const answer = openOutput(databaseUrl)
  const sealed = sealArguments(call, { databaseUrl, reader: answer.reader })
  if (sealed.length > MOST_SEALED) throw new UsageError('These arguments are too long for a task: at most 5,000 bytes.')
  if (dryRun) return remark(`would run truegul ${name} in a task of ${names.taskFamily.migrate} with ${revision.tag}`)
  if (signal.aborted)
    throw new CommandError('Interrupted before the task: nothing was done.', { exitCode: INTERRUPTED })

  const environment = { [SEALED_ENV.reader]: answer.reader, [SEALED_ENV.arguments]: sealed }
  const command = ['ops/src/main.ts', SEALED_COMMAND, name]
  const started = await startTask(aws, { revision: revision.arn, network, command, environment }).catch(maybeStarted)
  if ('refusedBecause' in started) {
    throw new CommandError(
      `The task was not started: ${started.refusedBecause}. Nothing was done; wait a minute, then repeat the command.`,
    )
  }
  remark(`task ${started.taskArn.split('/').pop()} with ${revision.tag}: truegul ${name}; a minute, mostly its start`)
  await watchAnswer({ aws, ...wish }, { taskArn: started.taskArn, revision, answer })
}

/** An answer that nobody may read would be lost: that is found out before the task. @throws AwsFailure */
async function needLog(aws: Aws): Promise<void> {
  await (await aws.logs()).filterLogEvents({ logGroupName: names.logGroup.migrate, startTime: Date.now(), limit: 1 })
}

/** Who the audit names, such as `assumed-role/Operators/jun`. */
async function readCaller(aws: Aws): Promise<string> {
  const { Arn = '' } = await (await aws.sts()).getCallerIdentity({})
  return Arn.split(':').slice(5).join(':').slice(-100) || 'aws'
}

/** As the task will have it. @throws CommandError before the infrastructure is there */
async function readDatabaseUrl(aws: Aws): Promise<string> {
  const SecretId = names.secret('database-url')
  try {
    const { SecretString } = await (await aws.secrets()).getSecretValue({ SecretId })
    if (SecretString) return SecretString
  } catch (error) {
    if (!isRefusal(error, 'ResourceNotFoundException')) throw error
  }
  throw new CommandError(`The secret ${SecretId} has no value: deploy the infrastructure first.`)
}

function maybeStarted(error: unknown): never {
  if (!(error instanceof AwsFailure) || (error.code !== 'aws_unreachable' && error.code !== 'aws_failed')) throw error
  const sentence = `${error.message} Whether the task was started nobody knows: look at what is there (invites list, operators list, audit) before you repeat what must not happen twice.`
  throw new CommandError(sentence, { cause: error })
}
