import { names } from '@truegul/production/names'
import { type Command, UsageError } from '../../command/command.ts'
import { confirm } from '../../command/confirm.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { pauseProduction } from '../../pause/pause-production.ts'
import { stillCosts } from '../../pause/still-costs.ts'
import { readMinutes } from '../../release/read-release-arguments.ts'
import { readServer } from '../../release/servers/read-server.ts'

/** `truegul pause` */
export const pause: Command = {
  summary: 'takes production on AWS out of service, to save its costs',
  help: `truegul pause: takes production on AWS out of service, to save its costs

Usage: truegul pause [--yes] [--minutes N] [--json] [--dry-run]

Ends every task of both servers, keeps autoscaling from starting new ones, stops the database and keeps it stopped: AWS would start it
by itself after seven days. Learners cannot reach anything meanwhile; nothing is lost. It says what still costs. Repeating it goes on
where it stood. The way back: truegul resume. docs/runbooks/pause.md`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      minutes: { type: 'string', default: '30' },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`truegul pause takes no "${positionals[0]}"; see --help.`)
    const minutes = readMinutes(values.minutes)
    const aws = context.aws()
    const { sum, lines } = stillCosts()
    if (values['dry-run']) {
      const [api, ml] = [await readServer(aws, 'api-server'), await readServer(aws, 'ml-server')]
      context.remark(
        `would end ${api.desired} task(s) of api-server and ${ml.desired} of ml-server, and stop the database`,
      )
    } else {
      const what = `This takes production out of service: no learner reaches it until truegul resume.`
      await confirm(context, { isYes: values.yes, what, word: names.cluster })
      await pauseProduction({ aws, minutes, remark: context.remark }, new Date())
    }
    const isPaused = !values['dry-run']
    if (values.json) return context.print(JSON.stringify({ isPaused, stillCosts: { sum, lines } }, null, 2))
    context.print(
      `${isPaused ? 'paused' : 'nothing was changed'}; while paused it still costs about $${Math.round(sum)} a month:`,
    )
    for (const { resource, usd } of lines) context.print(`${usd.toFixed(2).padStart(7)}  ${resource}`)
  },
}
