import { names, type Service } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import type { Aws } from '../../aws/connect-aws.ts'
import { CommandError } from '../../command/command.ts'

/** The digest of an image in the registry; null when it was never pushed or has been cleared away. */
export async function findImage(aws: Aws, service: Service, tag: string): Promise<string | null> {
  const request = { repositoryName: names.repository[service], imageIds: [{ imageTag: tag }] }
  try {
    const { imageDetails } = await (await aws.ecr()).describeImages(request)
    return imageDetails?.[0]?.imageDigest ?? null
  } catch (error) {
    if (isRefusal(error, 'ImageNotFoundException')) return null
    throw error
  }
}

/** @throws CommandError for an image that is not in the registry */
export async function needImage(aws: Aws, service: Service, tag: string): Promise<void> {
  if ((await findImage(aws, service, tag)) !== null) return
  const image = `${names.repository[service]}:${tag}`
  throw new CommandError(`There is no image ${image}: truegul images push pushes it. Nothing was changed.`)
}
