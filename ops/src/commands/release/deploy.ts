import { type Command, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { deployRelease } from '../../release/deploy-release.ts'
import { type Deployed, deployServer } from '../../release/deploy-server.ts'
import { readMinutes, readTag } from '../../release/read-release-arguments.ts'
import { isServerWord, SERVERS } from '../../release/server-words.ts'

/** `truegul deploy` */
export const deploy: Command = {
  summary: 'brings a release into service on AWS, or goes back by itself',
  help: `truegul deploy: brings a release into service on AWS

Usage: truegul deploy api|ml|all --tag TAG [--minutes N] [--json] [--dry-run]

Looks for the images, registers a revision of the task definition with the new one, updates the service and watches it. It is done
when exactly this revision is in service with all its tasks. When ECS takes it back, or it fails, or is not stable after --minutes
(20), the release before serves again, and the command fails. Repeating a command that was cut off watches on.

all   migrates, then deploys ml, then api; the very first time api before ml. When the second fails, the first goes back too. The
      migration stays: the release before runs on the newer schema.
api, ml   one server; no migration (truegul migrate up --host ecs).

Exit codes: 0 in service; 1 nothing was changed, or the migration failed; 2 not understood; 3 it failed and the release before serves;
4 it failed and nothing that is known to work serves: docs/runbooks/rollback.md.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      tag: { type: 'string' },
      minutes: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [what, ...more] = positionals
    if (more.length > 0) throw new UsageError(`Too many arguments after "deploy ${what}".`)
    if (what !== 'all' && !isServerWord(what)) {
      throw new UsageError(`truegul deploy wants api, ml or all, not "${what ?? ''}".`)
    }
    const tag = readTag(values.tag)
    const minutes = readMinutes(values.minutes)
    const work = { aws: context.aws(), dryRun: values['dry-run'], minutes, remark: context.remark }
    const done = what === 'all' ? await deployRelease(work, tag) : [await deployServer(work, SERVERS[what], tag)]
    if (values.json) return context.print(JSON.stringify(done.map(told), null, 2))
    for (const one of done) context.print(line(one))
  },
}

const told = ({ server, tag, did, from }: Deployed) => ({ server, tag, did, from: from?.tag ?? null })

function line({ server, tag, did, from }: Deployed): string {
  const before = from === null ? '' : ` (before: ${from.tag})`
  return did === 'nothing' ? `${server} runs ${tag} already` : `${did} ${server} ${tag}${before}`
}
