import { sizes } from '@truegul/production/sizes'
import { type Command, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { readRemembered } from '../../pause/remembered.ts'
import { resumeProduction } from '../../pause/resume-production.ts'
import { readMinutes } from '../../release/read-release-arguments.ts'

/** `truegul resume` */
export const resume: Command = {
  summary: 'brings a paused production back into service',
  help: `truegul resume: brings a paused production back into service

Usage: truegul resume [--minutes N] [--json] [--dry-run]

Starts the database, then api-server, then ml-server with as many tasks as before the pause, and watches until they run. Repeating it
goes on where it stood. docs/runbooks/pause.md`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      minutes: { type: 'string', default: '30' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`truegul resume takes no "${positionals[0]}"; see --help.`)
    const minutes = readMinutes(values.minutes)
    const aws = context.aws()
    if (values['dry-run']) {
      const remembered = await readRemembered(aws)
      const tasks = remembered?.tasks ?? { 'api-server': sizes['api-server'].min, 'ml-server': sizes['ml-server'].min }
      context.remark(remembered === null ? 'nothing was paused by truegul pause' : `paused since ${remembered.since}`)
      return told('would start', tasks, values.json, context.print)
    }
    told('runs', await resumeProduction({ aws, minutes, remark: context.remark }), values.json, context.print)
  },
}

function told(did: string, tasks: Record<string, number>, isJson: boolean, print: (line: string) => void): void {
  if (isJson) print(JSON.stringify({ did, tasks }, null, 2))
  else print(`${did} ${tasks['api-server']} task(s) of api-server and ${tasks['ml-server']} of ml-server`)
}
