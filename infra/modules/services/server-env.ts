import type { ApiConfig, ApiSecrets } from '../../../api-server/src/settings/env.ts'
import type { MlConfig, MlSecrets } from '../../../ml-server/src/env.ts'

/** The variables that a server reads, with `Value` for each; those with a default may be left out. */
type Values<Input, Value> = { [Name in keyof Input]: Value | (undefined extends Input[Name] ? undefined : never) }

export type ApiEnv = Values<ApiConfig, string>
export type MlEnv = Values<MlConfig, string>
export type ApiSecretEnv<Secret> = Values<ApiSecrets, Secret>
export type MlSecretEnv<Secret> = Values<MlSecrets, Secret>
/** Told by `truegul costs`, which operators run in the migration's task; it bounds nothing there. */
export type MigrateEnv = Record<keyof Pick<ApiEnv, 'LLM_MONTHLY_BUDGET_USD'>, string>
/** The migration runs from the image of the API server, as the owner of the tables. */
export type MigrateSecretEnv<Secret> = Pick<ApiSecretEnv<Secret>, 'DATABASE_URL'>

/** Without the variables that are not set. */
export const onlySet = <Value>(env: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, Value] => entry[1] !== undefined))
