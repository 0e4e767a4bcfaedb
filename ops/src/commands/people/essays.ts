import { failEssay, listDisputes, requeueEssay } from '@truegul/operators'
import { type Command, type CommandContext, UsageError } from '../../command/command.ts'
import { parseArguments, positiveInteger } from '../../command/parse-arguments.ts'
import { readId, readReason } from '../../command/read-act.ts'
import { refused } from '../../command/refused.ts'
import { inTransaction } from '../../in-transaction.ts'

const ACTS = {
  requeue: { act: requeueEssay, did: 'waits to be judged again' },
  fail: { act: failEssay, did: 'failed; its learner may retry it' },
}

/** `truegul essays` */
export const essays: Command = {
  summary: 'essays that need an operator: disputes, requeue, fail',
  help: `truegul essays: essays that need an operator. None of them is shown

Usage: truegul essays disputes [--most N] [--json]           "I wrote this myself" of flagged essays, newest first (50)
       truegul essays requeue ID --reason WHY [--dry-run]    judges one again that failed or waits for too long
       truegul essays fail ID --reason WHY [--dry-run]       ends the wait for one that will not be judged

Everything, reading too, is written into the audit with the reason.
Works on DATABASE_URL; without it, on the database that npm start runs here.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      reason: { type: 'string', default: '' },
      most: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb, id, ...more] = positionals
    if (more.length > 0) throw new UsageError(`Too many arguments after "essays ${verb}".`)
    if (verb === 'disputes') return disputes(positiveInteger('--most', values.most, 1_000), values.json, context)
    if (verb !== 'requeue' && verb !== 'fail') {
      throw new UsageError(`truegul essays wants disputes, requeue or fail, not "${verb ?? ''}".`)
    }
    if (id === undefined) throw new UsageError(`truegul essays ${verb} wants the id of an essay.`)
    const wish = { submissionId: readId(id), reason: readReason(values.reason) }
    if (values['dry-run']) return context.print(`would ${verb} ${id}`)
    const { act, did } = ACTS[verb]
    const done = await inTransaction(context, (query, actor) => act(query, actor, wish))
    if ('refused' in done) throw refused(done.refused)
    context.print(`${id} ${did}`)
  },
}

async function disputes(limit: number, isJson: boolean, context: CommandContext): Promise<void> {
  const found = await inTransaction(context, (query, actor) =>
    listDisputes(query, actor, { after: [null, null], limit }),
  )
  if (isJson) return context.print(JSON.stringify(found, null, 2))
  context.print(`${'disputed (UTC)'.padEnd(16)}  ${'essay'.padEnd(36)}  ${'person'.padEnd(36)}  score  detector`)
  for (const { disputedAt, submissionId, personId, score, modelVersion } of found) {
    const time = disputedAt.toISOString().slice(0, 16).replace('T', ' ')
    context.print(`${time}  ${submissionId}  ${personId}  ${score.toFixed(2).padEnd(5)}  ${modelVersion}`)
  }
}
