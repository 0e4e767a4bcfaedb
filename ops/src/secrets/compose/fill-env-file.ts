import { newSecret } from '../new-secret.ts'
import { MADE_FOR_COMPOSE } from './compose-secrets.ts'
import { openEnvFile } from './env-file.ts'

/** Makes what the file lacks of the random secrets, and says which; what is there stays. */
export function fillEnvFile(name: string, dryRun: boolean): string[] {
  const file = openEnvFile(name)
  const missing = MADE_FOR_COMPOSE.filter((variable) => file.get(variable) === null)
  if (!dryRun && missing.length > 0) file.set(Object.fromEntries(missing.map((variable) => [variable, newSecret()])))
  return missing
}
