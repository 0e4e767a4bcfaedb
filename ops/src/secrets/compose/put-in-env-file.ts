import { SECRETS } from '@truegul/production/secrets'
import { CommandError } from '../../command/command.ts'
import { isMade, type PutName } from '../fault-of.ts'
import { asLine } from './compose-secrets.ts'
import { openEnvFile } from './env-file.ts'

type Wish = { name: PutName; value: string; replace: boolean; dryRun: boolean }

/** Writes a secret into the file. The same again changes nothing. @throws CommandError for one that has to be rotated */
export function putInEnvFile(fileName: string, { name, value, replace, dryRun }: Wish): 'put' | 'unchanged' {
  const file = openEnvFile(fileName)
  const { variable } = SECRETS[name]
  const line = asLine(name, value)
  const kept = file.get(variable)
  if (kept === line) return 'unchanged'
  if (kept !== null && isMade(name) && !replace) {
    throw new CommandError(
      `${fileName} has a ${variable} already: truegul secrets rotate ${name} --host compose replaces it without anybody noticing, --replace at once.`,
    )
  }
  if (!dryRun) file.set({ [variable]: line })
  return 'put'
}
