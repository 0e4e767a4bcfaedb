import {
  addOperator,
  ENROLMENT_HOURS,
  listOperators,
  type Operator,
  removeOperator,
  resetOperator,
} from '@truegul/operators'
import { type Command, type CommandContext, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { inTransaction } from '../../in-transaction.ts'

/** `truegul operators` */
export const operators: Command = {
  summary: 'who may look after people: add, reset, remove, list',
  help: `truegul operators: accounts with the operators' role

Usage: truegul operators add MAIL [--dry-run]     gives an account the role; prints the code that sets up its second factor
       truegul operators reset MAIL [--dry-run]   the same for one whose device is lost; the old second factor is over
       truegul operators remove MAIL [--dry-run]  takes the role away, at once
       truegul operators list

MAIL is the address of an account that exists: sign up first, with an account that is for this alone. The code is good for
${ENROLMENT_HOURS} hours, and for whoever knows the password too. Each of these is written into the audit.
Works on DATABASE_URL; without it, on the database that npm start runs here.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, { 'dry-run': { type: 'boolean', default: false } })
    const [verb, email, ...more] = positionals
    if (more.length > 0 || (verb === 'list' && email !== undefined)) {
      throw new UsageError(`Too many arguments after "operators ${verb}"; truegul operators --help shows the usage.`)
    }
    if (verb === 'list') return print(await inTransaction(context, listOperators), context)
    if (verb !== 'add' && verb !== 'reset' && verb !== 'remove') {
      throw new UsageError(`truegul operators wants add, reset, remove or list, not "${verb ?? ''}".`)
    }
    if (email === undefined) throw new UsageError(`truegul operators ${verb} wants the mail address of the account.`)
    if (values['dry-run']) return context.print(`would ${verb} the operator ${email}`)
    await change(verb, email, context)
  },
}

async function change(verb: 'add' | 'reset' | 'remove', email: string, context: CommandContext): Promise<void> {
  if (verb === 'remove') {
    if (!(await inTransaction(context, (query, actor) => removeOperator(query, actor, email)))) throw noOperator(email)
    return context.print(`${email} is no operator any more`)
  }
  const enrol = verb === 'add' ? addOperator : resetOperator
  const code = await inTransaction(context, (query, actor) => enrol(query, actor, email))
  if (code === null) throw verb === 'add' ? notToAdd(email) : noOperator(email)
  context.print(`${email} is an operator. Code for the second factor, good for ${ENROLMENT_HOURS} hours: ${code}`)
}

const noOperator = (email: string) =>
  new CommandError(`No operator has the address ${email}; truegul operators list shows them.`)

const notToAdd = (email: string) =>
  new CommandError(`${email} has no account, or is an operator already: sign up first, or see truegul operators list.`)

function print(found: Operator[], context: CommandContext): void {
  const width = Math.max(7, ...found.map(({ email }) => email.length))
  context.print(`${'account'.padEnd(width)}  ${'since'.padEnd(10)}  second factor`)
  for (const { email, grantedAt, confirmedAt, recoveryCodes } of found) {
    const factor = confirmedAt === null ? 'not set up' : `set up, ${recoveryCodes} recovery code(s) left`
    context.print(`${email.padEnd(width)}  ${grantedAt.toISOString().slice(0, 10)}  ${factor}`)
  }
}
