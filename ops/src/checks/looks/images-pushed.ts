import { names, SERVICES } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import { done, lookAtAws, notDone, unknown } from '../check.ts'

/** Both images lie in ECR under the tag; without a tag, under the one that is deployed. */
export const imagesPushed = lookAtAws(async (aws, { tag }) => {
  const ecr = await aws.ecr()
  const found: string[] = []
  for (const service of SERVICES) {
    const wanted =
      tag ?? (await (await aws.ssm()).getParameters({ Names: [names.imageTag[service]] })).Parameters?.[0]?.Value
    if (wanted === undefined || wanted === 'none') {
      return unknown(`no tag of ${service} is deployed, and none was given`, 'give --tag TAG')
    }
    const repositoryName = names.repository[service]
    try {
      await ecr.describeImages({ repositoryName, imageIds: [{ imageTag: wanted }] })
      found.push(`${repositoryName}:${wanted}`)
    } catch (error) {
      if (!isRefusal(error, 'ImageNotFoundException', 'RepositoryNotFoundException')) throw error
      const todo = `truegul images build all --tag ${wanted}, then truegul images push all --tag ${wanted}`
      return notDone(`${repositoryName}:${wanted} is not in ECR`, todo)
    }
  }
  return done(found.join(', '))
})
