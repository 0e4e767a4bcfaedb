import { names } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import { type Command, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { followLog, type LogLine } from '../../logs/follow-log.ts'
import { readSpan } from '../../logs/read-span.ts'

const GROUPS = {
  api: names.logGroup['api-server'],
  ml: names.logGroup['ml-server'],
  migrate: names.logGroup.migrate,
} as const

/** `truegul logs` */
export const logs: Command = {
  summary: 'what the servers and migrations on AWS log',
  help: `truegul logs: what the servers and migrations on AWS log

Usage: truegul logs api|ml|migrate [--since 15m] [--filter TEXT] [--follow] [--json] [--dry-run]

--since   how far back: 90s, 15m (as without it), 6h, 2d
--filter  only lines with this text, such as a code of the runbooks
--follow  goes on until Ctrl-C
--json    one object a line, with time and stream; the lines themselves are JSON, too

It only reads; each call of AWS costs for what it looks through, so --since is worth its while.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      since: { type: 'string', default: '15m' },
      filter: { type: 'string' },
      follow: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [what, ...more] = positionals
    if (more.length > 0) throw new UsageError(`Too many arguments after "logs ${what}".`)
    if (what !== 'api' && what !== 'ml' && what !== 'migrate') {
      throw new UsageError(`truegul logs wants api, ml or migrate, not "${what ?? ''}".`)
    }
    const group = GROUPS[what]
    const since = Date.now() - readSpan(values.since)
    const aws = context.aws()
    const pattern = values.filter === undefined ? null : JSON.stringify(values.filter)
    const next = followLog(aws, { group, streams: null, since, pattern })
    const tell = async () => {
      for (const line of await next()) context.print(values.json ? JSON.stringify(line) : text(line))
    }
    try {
      await tell()
      while (values.follow) {
        await aws.untilNextLook()
        await tell()
      }
    } catch (error) {
      if (!isRefusal(error, 'ResourceNotFoundException')) throw error
      throw new CommandError(`There is no log group ${group}: deploy the infrastructure first.`, { cause: error })
    }
  },
}

const text = ({ at, stream, message }: LogLine) =>
  `${at.toISOString().slice(0, 19).replace('T', ' ')} ${stream.split('/').pop()?.slice(0, 8)} ${message}`
