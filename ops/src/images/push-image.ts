import { names, type Service } from '@truegul/production/names'
import { isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { CommandError } from '../command/command.ts'
import { NO_TAG, readImageTag, writeImageTag } from '../release/servers/image-tag.ts'
import { findImage } from '../release/servers/need-image.ts'
import { type Engine, runEngine } from './engine.ts'

/**
 * Pushes a built image into its repository. The first image of all is also the one that the infrastructure deploys.
 *
 * @returns its whole name
 * @throws CommandError when the tag is there already: tags never change what they mean
 */
export async function pushImage(
  { aws, engine, dryRun, remark }: { aws: Aws; engine: Engine; dryRun: boolean; remark(line: string): void },
  service: Service,
  tag: string,
): Promise<string> {
  const built = `${names.repository[service]}:${tag}`
  const digest = await findPushed(aws, service, tag)
  if (digest !== null) {
    throw new CommandError(
      `${built} is in the registry already (${digest}), and a tag never changes what it means: deploy it, or take another tag.`,
    )
  }
  const registry = await readRegistry(aws)
  const pushed = `${registry.host}/${built}`
  if (dryRun) {
    remark(`would push ${built} to ${pushed}`)
    return pushed
  }
  await logIn(engine, registry)
  await runEngine(engine, ['tag', built, pushed])
  await runEngine(engine, ['push', pushed])
  if ((await readImageTag(aws, service)) === NO_TAG) {
    await writeImageTag(aws, service, tag)
    remark(`the infrastructure deploys ${service} with ${tag}`)
  }
  return pushed
}

/** @throws CommandError for a repository that is not there */
async function findPushed(aws: Aws, service: Service, tag: string): Promise<string | null> {
  try {
    return await findImage(aws, service, tag)
  } catch (error) {
    if (!isRefusal(error, 'RepositoryNotFoundException')) throw error
    const sentence = `There is no repository ${names.repository[service]}: deploy the infrastructure first.`
    throw new CommandError(sentence, { cause: error })
  }
}

type Registry = { host: string; user: string; password: string }

async function readRegistry(aws: Aws): Promise<Registry> {
  const { authorizationData: [data] = [] } = await (await aws.ecr()).getAuthorizationToken({})
  const [user = '', password = ''] = Buffer.from(data?.authorizationToken ?? '', 'base64')
    .toString()
    .split(':')
  const host = data?.proxyEndpoint?.replace(/^https:\/\//, '')
  if (!password || !host) throw new CommandError('AWS gave no password for the registry: repeat the command.')
  return { host, user, password }
}

/** The password goes through standard input: no list of processes shows it. */
const logIn = (engine: Engine, { host, user, password }: Registry) =>
  runEngine(engine, ['login', '--username', user, '--password-stdin', host], password)
