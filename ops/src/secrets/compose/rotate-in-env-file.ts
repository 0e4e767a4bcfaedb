import { SECRETS } from '@truegul/production/secrets'
import { CommandError } from '../../command/command.ts'
import type { Rotatable } from '../aws/rotate-secret.ts'
import { newSecret } from '../new-secret.ts'
import { openEnvFile } from './env-file.ts'

const AFTER: Record<Rotatable, { begun: string; ended: string }> = {
  jwt: {
    begun: 'docker-compose up -d api-server; a quarter of an hour later: truegul secrets rotate jwt --host compose',
    ended: 'docker-compose up -d api-server',
  },
  callback: {
    begun:
      'docker-compose up -d api-server, then docker-compose up -d ml-server, then truegul secrets rotate callback --host compose',
    ended: 'docker-compose up -d api-server ml-server',
  },
}

/** One of the two steps that one server of each kind needs: `new,old`, then `new`. Says what to do next. @throws CommandError */
export function rotateInEnvFile(name: string, secret: Rotatable, dryRun: boolean): string {
  const file = openEnvFile(name)
  const { variable } = SECRETS[secret]
  const value = file.get(variable)
  if (value === null) throw new CommandError(`${name} has no ${variable}; truegul secrets put --host compose makes it.`)
  const [first = '', ...others] = value.split(',').map((part) => part.trim())
  const isBegun = others.length > 0
  if (!dryRun) file.set({ [variable]: isBegun ? first : `${newSecret()},${first}` })
  const has = isBegun ? 'the new one alone' : 'a new one before the old one'
  const { begun, ended } = AFTER[secret]
  return `${dryRun ? 'would give' : 'gave'} ${variable} ${has}; then ${isBegun ? ended : begun}`
}
