import { names } from '@truegul/production/names'
import type { Aws } from '../aws/connect-aws.ts'
import { followLog, type LogLine } from '../logs/follow-log.ts'
import type { Revision } from '../release/servers/read-revision.ts'

/** The log of one task of the migration's family: each call gives the lines that came since the last one. */
export function followTaskLog(aws: Aws, taskArn: string, { definition }: Revision): () => Promise<LogLine[]> {
  const container = definition.containerDefinitions?.[0]
  const prefix = container?.logConfiguration?.options?.['awslogs-stream-prefix']
  const stream = `${prefix}/${container?.name}/${taskArn.split('/').pop()}`
  return followLog(aws, { group: names.logGroup.migrate, streams: [stream], since: 0, pattern: null })
}
