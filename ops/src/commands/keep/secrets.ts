import { names } from '@truegul/production/names'
import { type Command, type CommandContext, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { checkSecrets } from '../../secrets/aws/check-secrets.ts'
import { putSecret } from '../../secrets/aws/put-secret.ts'
import { rotateSecret } from '../../secrets/aws/rotate-secret.ts'
import { checkEnvFile } from '../../secrets/compose/check-env-file.ts'
import { fillEnvFile } from '../../secrets/compose/fill-env-file.ts'
import { putInEnvFile } from '../../secrets/compose/put-in-env-file.ts'
import { rotateInEnvFile } from '../../secrets/compose/rotate-in-env-file.ts'
import { faultOf, isMade, isPutName, PUT_NAMES, type PutName } from '../../secrets/fault-of.ts'
import { newSecret } from '../../secrets/new-secret.ts'
import { printStates } from '../../secrets/print-states.ts'

/** `truegul secrets` */
export const secrets: Command = {
  summary: 'secrets of production: put, check, rotate',
  help: `truegul secrets: secrets of production, in Secrets Manager or in a file for docker-compose. No value is ever printed

Usage: truegul secrets put NAME [--random] [--replace] [--dry-run]   NAME: ${PUT_NAMES.join(', ')}
       truegul secrets check [--json]                                 which are missing or weak, and who needs them
       truegul secrets rotate jwt|callback [--wait] [--again] [--dry-run]
       truegul secrets put --host compose [--dry-run]                 makes what .env lacks of the random ones
       … --host compose [--file .env]                                 the same verbs on the file

put      takes the value from standard input (truegul secrets put apns < AuthKey.p8) or asks for it without showing it; --random makes one.
         A value that the servers would refuse is refused. jwt and callback that have one are rotated; --replace replaces them at once
check    exit 1 when a server could not start, or somebody could guess
rotate   one step of three: both taken, the new one used, the old one gone. Repeat it until it says that all is done, or give --wait`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      random: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      wait: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      host: { type: 'string', default: 'aws' },
      file: { type: 'string', default: '.env' },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb, name, ...more] = positionals
    const { host, file } = values
    if (host !== 'aws' && host !== 'compose') throw new UsageError(`--host is aws or compose, not "${host}".`)
    if (more.length > 0 || (verb === 'check' && name !== undefined)) {
      throw new UsageError(`Too many arguments after "secrets ${verb}"; see --help.`)
    }
    const wish = { ...values, dryRun: values['dry-run'] }
    if (verb === 'check')
      return host === 'aws' ? check(wish, context) : printStates(checkEnvFile(file), wish.json, context)
    if (verb === 'put' && name === undefined && host === 'compose') return fill(wish, context)
    if (verb === 'put') return put(readName(name), wish, context)
    if (verb !== 'rotate') throw new UsageError(`truegul secrets wants put, check or rotate, not "${verb ?? ''}".`)
    if (name !== 'jwt' && name !== 'callback') throw new UsageError('truegul secrets rotate wants jwt or callback.')
    if (host === 'compose') return context.print(rotateInEnvFile(file, name, wish.dryRun))
    return rotate(name, wish, context)
  },
}

type Wish = {
  random: boolean
  replace: boolean
  wait: boolean
  again: boolean
  json: boolean
  host: 'aws' | 'compose' | string
  file: string
  dryRun: boolean
}

/** Never repeats what was typed: it may be a value at the wrong place. @throws UsageError */
function readName(name: string | undefined): PutName {
  if (name !== undefined && isPutName(name)) return name
  throw new UsageError(`truegul secrets put wants one of ${PUT_NAMES.join(', ')}; the value comes from standard input.`)
}

async function check({ json }: Wish, context: CommandContext): Promise<void> {
  const { secrets: states, undefinedTasks } = await checkSecrets(context.aws())
  for (const task of undefinedTasks)
    context.remark(`there is no task definition of ${task} yet, so what it needs is not known`)
  printStates(
    states.map(({ name, ...rest }) => ({ variable: names.secret(name), ...rest })),
    json,
    context,
  )
}

function fill({ file, dryRun }: Wish, { print }: CommandContext): void {
  const made = fillEnvFile(file, dryRun)
  if (made.length === 0) print(`${file} has every secret that is made; nothing to do`)
  for (const variable of made) print(`${dryRun ? 'would make' : 'made'} ${variable} in ${file}`)
}

async function put(name: PutName, wish: Wish, context: CommandContext): Promise<void> {
  if (wish.random && !isMade(name))
    throw new UsageError(`--random is for jwt and callback; ${name} comes from its vendor.`)
  const value = wish.random
    ? newSecret()
    : await context.readSecret(`Value of ${name} (not shown): `, name === 'apns' || name === 'fcm')
  const fault = faultOf(name, value)
  if (fault !== null) throw new CommandError(`What was given for ${name} ${fault}; nothing was changed.`)
  const { dryRun, replace } = wish
  const where = wish.host === 'aws' ? names.secret(name) : wish.file
  const done =
    wish.host === 'aws'
      ? await putSecret(context.aws(), { name, value, replace, dryRun })
      : putInEnvFile(wish.file, { name, value, replace, dryRun })
  if (done === 'unchanged') return context.print(`${where} has this value already`)
  context.print(`${dryRun ? 'would put' : 'put'} ${name} into ${where}`)
  if (!dryRun) context.print('servers read it when they start: deploy, or start them again')
}

async function rotate(name: 'jwt' | 'callback', { again, wait, dryRun }: Wish, context: CommandContext): Promise<void> {
  const aws = context.aws()
  let isAgain = again
  while (true) {
    const wish = { name, again: isAgain, dryRun, now: new Date(), say: context.print }
    const progress = await rotateSecret(aws, wish)
    if (progress === 'done' || dryRun) return
    if (!wait) return context.print(`repeat truegul secrets rotate ${name} for what comes next`)
    isAgain = false
    await aws.untilNextLook()
  }
}
