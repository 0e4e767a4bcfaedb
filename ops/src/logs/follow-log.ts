import { isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'

export type LogLine = { at: Date; stream: string; message: string }
export type LogChoice = {
  group: string
  /** Null for all. */
  streams: string[] | null
  /** In ms since 1970. */
  since: number
  /** CloudWatch's filter pattern; null for every line. */
  pattern: string | null
}

/** Each call gives the lines that came since the last one. Lines that arrive late, with an earlier time, are found too. */
export function followLog(aws: Aws, { group, streams, since, pattern }: LogChoice): () => Promise<LogLine[]> {
  const seen = new Set<string>()
  let newest = since
  return async () => {
    const lines: LogLine[] = []
    let nextToken: string | undefined
    do {
      const page = await (await aws.logs())
        .filterLogEvents({
          logGroupName: group,
          startTime: Math.max(since, newest - LATE_MS),
          ...(streams ? { logStreamNames: streams } : {}),
          ...(pattern === null ? {} : { filterPattern: pattern }),
          ...(nextToken === undefined ? {} : { nextToken }),
        })
        // A stream is made by its first line.
        .catch((error: unknown) => {
          if (streams && isRefusal(error, 'ResourceNotFoundException')) return { events: [], nextToken: undefined }
          throw error
        })
      for (const { eventId = '', timestamp = 0, message = '', logStreamName = '' } of page.events ?? []) {
        if (seen.has(eventId)) continue
        seen.add(eventId)
        newest = Math.max(newest, timestamp)
        lines.push({ at: new Date(timestamp), stream: logStreamName, message: message.trimEnd() })
      }
      nextToken = page.nextToken
    } while (nextToken !== undefined)
    return lines
  }
}

/** How late a line may come into CloudWatch. */
const LATE_MS = 60_000
