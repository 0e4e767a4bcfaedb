import { SECRETS } from '@truegul/production/secrets'
import { isStrongSecret } from '@truegul/service/is-strong-secret'
import { faultOf, type PutName } from '../fault-of.ts'

/** What docker-compose.yml needs that nobody has to know: made once, by us. */
export const MADE_FOR_COMPOSE = [
  'JWT_SECRET',
  'CALLBACK_SECRET',
  'POSTGRES_PASSWORD',
  'OWNER_PASSWORD',
  'API_PASSWORD',
  'QUEUE_PASSWORD',
] as const

/** Variables of vendors: set by whoever has an account there. */
export const GIVEN_FOR_COMPOSE = (['anthropic', 'openai', 'fcm', 'apns', 'smtp'] as const).map(
  (name): { name: PutName; variable: string } => ({ name, variable: SECRETS[name].variable }),
)

/** The value as one line, as the servers read it. */
export function asLine(name: PutName, value: string): string {
  if (name === 'fcm') return JSON.stringify(JSON.parse(value))
  return value.trim().replaceAll('\r', '').replaceAll('\n', '\\n')
}

/** As `faultOf`, for a variable of the file. */
export function faultOfVariable(variable: string, value: string): string | null {
  const given = GIVEN_FOR_COMPOSE.find((one) => one.variable === variable)
  if (given !== undefined) return faultOf(given.name, value)
  const parts = variable === 'JWT_SECRET' || variable === 'CALLBACK_SECRET' ? value.split(',') : [value]
  return parts.every((part) => isStrongSecret(part.trim())) ? null : 'is weak'
}
