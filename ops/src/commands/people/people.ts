import {
  type Actor,
  endSessions,
  findPerson,
  type Person,
  type Query,
  setSuspended,
  unlockPerson,
} from '@truegul/operators'
import { type Command, type CommandContext, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { readId, readReason } from '../../command/read-act.ts'
import { refused } from '../../command/refused.ts'
import { inTransaction } from '../../in-transaction.ts'

type Wish = { personId: string; reason: string }
type Act = (query: Query, actor: Actor, wish: Wish) => ReturnType<typeof unlockPerson>

const ACTS: Record<string, { act: Act; did: string; before: string }> = {
  suspend: {
    act: (query, actor, wish) => setSuspended(query, actor, { ...wish, isSuspended: true }),
    did: 'suspended; API servers notice within ten seconds, essays that wait are still judged',
    before: 'was suspended before',
  },
  unsuspend: {
    act: (query, actor, wish) => setSuspended(query, actor, { ...wish, isSuspended: false }),
    did: 'is let in again',
    before: 'was not suspended',
  },
  unlock: { act: unlockPerson, did: 'may try to log in again', before: 'had no failed log-ins' },
  'end-sessions': {
    act: endSessions,
    did: 'has to log in again; API servers notice within ten seconds',
    before: 'had no session',
  },
}

/** `truegul people` */
export const people: Command = {
  summary: 'find a person, suspend, unlock, end sessions',
  help: `truegul people: what operators do for, and to, one account

Usage: truegul people find WHO --reason WHY [--json]
       truegul people suspend WHO --reason WHY [--dry-run]       refuses log-ins and calls; essays that wait are still judged
       truegul people unsuspend WHO --reason WHY [--dry-run]
       truegul people unlock WHO --reason WHY [--dry-run]        forgets failed log-ins
       truegul people end-sessions WHO --reason WHY [--dry-run]

WHO is a mail address or an id. Everything, reading too, is written into the audit with the reason.
Works on DATABASE_URL; without it, on the database that npm start runs here.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      reason: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb = '', who, ...more] = positionals
    const known = verb === 'find' || Object.hasOwn(ACTS, verb)
    if (!known) throw new UsageError(`truegul people wants find, ${Object.keys(ACTS).join(', ')}, not "${verb}".`)
    if (who === undefined || more.length > 0)
      throw new UsageError(`truegul people ${verb} wants one mail address or id.`)
    const reason = readReason(values.reason)
    const act = ACTS[verb]
    if (act === undefined) return show(who, reason, values.json, context)
    if (values['dry-run']) return context.print(`would ${verb} ${who}`)
    const done = await inTransaction(context, async (query, actor) => {
      const person = await findPerson(query, actor, { ...whoIs(who), reason })
      return act.act(query, actor, { personId: person?.id ?? NOBODY, reason })
    })
    if ('refused' in done) throw refused(done.refused)
    context.print(`${who} ${done.changed ? act.did : act.before}`)
  },
}

/** An id that no account has: it is answered as unknown. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const whoIs = (who: string) => (who.includes('@') ? { email: who } : { id: readId(who) })

async function show(who: string, reason: string, isJson: boolean, context: CommandContext): Promise<void> {
  const person = await inTransaction(context, (query, actor) => findPerson(query, actor, { ...whoIs(who), reason }))
  if (person === null) throw new CommandError(`There is no account ${who}.`)
  if (isJson) return context.print(JSON.stringify(person, null, 2))
  for (const [name, value] of lines(person)) context.print(`${name.padEnd(14)}  ${value}`)
}

function lines({ essays, latestEssays, ...person }: Person): [string, string | number][] {
  const time = (date: Date | null) => date?.toISOString().slice(0, 16).replace('T', ' ') ?? 'never'
  return [
    ['id', person.id],
    ['address', person.email],
    ['language', person.language],
    ['since', time(person.createdAt)],
    ['last seen', time(person.lastSeenAt)],
    ['state', person.suspendedAt === null ? 'open' : `suspended ${time(person.suspendedAt)}`],
    ['role', person.isOperator ? 'operator' : 'learner'],
    ['AI providers', person.consentsToLlm ? 'agreed' : 'not agreed'],
    ['sessions', person.sessions],
    ['failed log-ins', person.failedLogIns],
    ['essays', `${essays.total}: ${essays.completed} judged, ${essays.waiting} waiting, ${essays.failed} failed`],
    ...latestEssays.map(({ id, status, failure, createdAt, attempts }): [string, string] => [
      time(createdAt),
      `${id}  ${status}${failure === null ? '' : ` (${failure})`}, handed over ${attempts} time(s)`,
    ]),
  ]
}
