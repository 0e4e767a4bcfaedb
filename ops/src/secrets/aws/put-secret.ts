import { names } from '@truegul/production/names'
import type { Aws } from '../../aws/connect-aws.ts'
import { CommandError } from '../../command/command.ts'
import { isMade, type PutName } from '../fault-of.ts'
import { readKeptSecret } from './read-kept-secret.ts'

type Wish = { name: PutName; value: string; replace: boolean; dryRun: boolean }

/**
 * Gives a secret its value. The same value again changes nothing.
 *
 * @throws CommandError when it was not made yet, or is one that has to be rotated; AwsFailure
 */
export async function putSecret(aws: Aws, { name, value, replace, dryRun }: Wish): Promise<'put' | 'unchanged'> {
  const kept = await readKeptSecret(aws, name)
  if (kept === null) {
    throw new CommandError(
      `There is no secret ${names.secret(name)} yet; deploy the infrastructure's data stack first.`,
    )
  }
  if (kept.value === value) return 'unchanged'
  if (kept.value !== null && isMade(name) && !replace) {
    throw new CommandError(
      `${names.secret(name)} has a value already: truegul secrets rotate ${name} replaces it without anybody noticing, --replace at once.`,
    )
  }
  if (!dryRun) {
    const client = await aws.secrets()
    await client.putSecretValue({ SecretId: names.secret(name), SecretString: value })
  }
  return 'put'
}
