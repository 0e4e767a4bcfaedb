import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { ACCOUNT } from '../wire/arn.ts'
import { AwsError, need } from '../wire/aws-error.ts'

const Describe = z.looseObject({
  repositoryName: z.string(),
  imageIds: z.array(z.object({ imageTag: z.string().optional(), imageDigest: z.string().optional() })).default([]),
})

/** ECR: repositories, each with its images' digests by tag. */
export function images() {
  const repositories = new Map<string, Map<string, string>>()
  const find = (name: string) =>
    need(repositories.get(name), 'RepositoryNotFoundException', `The repository with name '${name}' does not exist`)
  const actions: Actions = {
    DescribeImages: action(Describe, ({ repositoryName, imageIds }) => {
      const tags = find(repositoryName)
      const wanted = imageIds.flatMap(({ imageTag }) => imageTag ?? [])
      const missing = wanted.find((tag) => !tags.has(tag))
      if (missing) {
        throw new AwsError('ImageNotFoundException', `The image with imageId {imageTag:'${missing}'} does not exist`)
      }
      return {
        imageDetails: [...tags]
          .filter(([tag]) => wanted.length === 0 || wanted.includes(tag))
          .map(([tag, imageDigest]) => ({ repositoryName, imageTags: [tag], imageDigest, imagePushedAt: new Date() })),
      }
    }),
    DescribeRepositories: action(z.object({ repositoryNames: z.array(z.string()).optional() }), (input) => ({
      repositories: (input.repositoryNames ?? [...repositories.keys()]).map((repositoryName) => {
        find(repositoryName)
        const repositoryUri = `${ACCOUNT}.dkr.ecr.ap-northeast-2.amazonaws.com/${repositoryName}`
        return { repositoryName, repositoryUri, imageTagMutability: 'IMMUTABLE' }
      }),
    })),
    GetAuthorizationToken: action(z.looseObject({}), () => ({
      authorizationData: [
        {
          authorizationToken: Buffer.from('AWS:token-of-the-registry').toString('base64'),
          proxyEndpoint: `https://${ACCOUNT}.dkr.ecr.ap-northeast-2.amazonaws.com`,
          expiresAt: new Date(Date.now() + 12 * 3_600_000),
        },
      ],
    })),
  }
  return { repositories, actions }
}
