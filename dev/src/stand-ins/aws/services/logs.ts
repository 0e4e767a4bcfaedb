import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { need } from '../wire/aws-error.ts'

type LogEvent = { eventId: string; logStreamName: string; message: string; timestamp: number }
export type Logs = ReturnType<typeof logs>

const Filter = z.looseObject({
  logGroupName: z.string(),
  logStreamNames: z.array(z.string()).optional(),
  startTime: z.number().default(0),
  endTime: z.number().default(Number.POSITIVE_INFINITY),
  filterPattern: z.string().default(''),
  nextToken: z.string().optional(),
})

/** CloudWatch Logs: groups with their lines. An answer holds few lines, so that whoever does not ask on is found out. */
export function logs() {
  const groups = new Map<string, LogEvent[]>()
  let count = 0
  const write = (group: string, stream: string, message: string, timestamp = Date.now()) => {
    const events = groups.get(group) ?? []
    events.push({ eventId: String(++count).padStart(12, '0'), logStreamName: stream, message, timestamp })
    groups.set(group, events)
  }
  const actions: Actions = {
    FilterLogEvents: action(Filter, (input) => {
      const all = need(
        groups.get(input.logGroupName),
        'ResourceNotFoundException',
        'The specified log group does not exist.',
      )
      const streams = input.logStreamNames
      if (streams && !all.some(({ logStreamName }) => streams.includes(logStreamName))) {
        need(undefined, 'ResourceNotFoundException', 'The specified log stream does not exist.')
      }
      const found = all
        .filter(({ logStreamName }) => streams?.includes(logStreamName) ?? true)
        .filter(({ timestamp }) => timestamp >= input.startTime && timestamp <= input.endTime)
        .filter(({ message }) => message.includes(input.filterPattern.replace(/^"|"$/g, '')))
      const from = Number(input.nextToken ?? 0)
      const more = from + PAGE < found.length ? { nextToken: String(from + PAGE) } : {}
      return { events: found.slice(from, from + PAGE), ...more }
    }),
    DescribeLogGroups: action(z.object({ logGroupNamePrefix: z.string().default('') }), ({ logGroupNamePrefix }) => ({
      logGroups: [...groups.keys()]
        .filter((name) => name.startsWith(logGroupNamePrefix))
        .map((logGroupName) => ({ logGroupName, retentionInDays: 30 })),
    })),
  }
  return { groups, write, actions }
}

const PAGE = 3
