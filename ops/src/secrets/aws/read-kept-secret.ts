import { names } from '@truegul/production/names'
import type { SecretName } from '@truegul/production/secrets'
import { isRefusal } from '../../aws/aws-failure.ts'
import type { Aws } from '../../aws/connect-aws.ts'

export type KeptSecret = {
  /** Null: it has none yet. */
  value: string | null
  /** The one before; null: there was none. */
  previous: string | null
  /** When the value, or anything else of it, changed last. */
  changedAt: Date | null
}

/** A secret as Secrets Manager keeps it; null when the infrastructure has not made it. @throws AwsFailure */
export async function readKeptSecret(aws: Aws, name: SecretName): Promise<KeptSecret | null> {
  const SecretId = names.secret(name)
  const client = await aws.secrets()
  const stored = async (VersionStage: string): Promise<string | null> => {
    try {
      return (await client.getSecretValue({ SecretId, VersionStage })).SecretString ?? null
    } catch (error) {
      if (isRefusal(error, 'ResourceNotFoundException')) return null
      throw error
    }
  }
  try {
    const { LastChangedDate } = await client.describeSecret({ SecretId })
    const value = await stored('AWSCURRENT')
    const previous = value === null ? null : await stored('AWSPREVIOUS')
    return { value, previous, changedAt: LastChangedDate ?? null }
  } catch (error) {
    if (isRefusal(error, 'ResourceNotFoundException')) return null
    throw error
  }
}
