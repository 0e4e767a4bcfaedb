import { names, type Service } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import type { Aws } from '../../aws/connect-aws.ts'

/** What the parameter holds before the first image. */
export const NO_TAG = 'none'

/** The tag with which the infrastructure would deploy a server; `none` before the first one. */
export async function readImageTag(aws: Aws, service: Service): Promise<string> {
  try {
    const { Parameter } = await (await aws.ssm()).getParameter({ Name: names.imageTag[service] })
    return Parameter?.Value ?? NO_TAG
  } catch (error) {
    if (isRefusal(error, 'ParameterNotFound')) return NO_TAG
    throw error
  }
}

/** Has the infrastructure deploy this tag from now on. @returns whether that is another one than before */
export async function writeImageTag(aws: Aws, service: Service, tag: string): Promise<boolean> {
  if ((await readImageTag(aws, service)) === tag) return false
  const parameter = { Name: names.imageTag[service], Value: tag, Type: 'String' as const, Overwrite: true }
  await (await aws.ssm()).putParameter(parameter)
  return true
}
